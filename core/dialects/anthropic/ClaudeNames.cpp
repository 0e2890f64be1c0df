// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/anthropic/ClaudeNames.h"

namespace anthropic {

QByteArray toCatalogueName(const QByteArray &name, const ClaudeModels &models)
{
    QByteArray plain = name.trimmed();
    if (plain.endsWith(']'))
        plain.truncate(plain.lastIndexOf('[') < 0 ? plain.size() : plain.lastIndexOf('['));
    QByteArray claude = plain.toLower();
    claude = claude.mid(claude.lastIndexOf('/') + 1);
    if (const qsizetype vendor = claude.indexOf("anthropic."); vendor >= 0)
        claude = claude.mid(vendor + qsizetype(sizeof("anthropic.")) - 1);
    if (claude != "claude" && !claude.startsWith("claude-"))
        return plain;
    return claude.contains("haiku") || claude.contains("instant") ? models.small : models.usual;
}

} // namespace anthropic
