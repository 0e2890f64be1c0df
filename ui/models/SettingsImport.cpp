// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SettingsImport.h"

#include "core/settings/SettingsFile.h"
#include "ui/models/SettingStrings.h"
#include "ui/models/SettingsForm.h"

#include <QtCore/QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(SettingsImport)
};

QString valueText(const core::SettingKey &key, const QString &text)
{
    if (key.isSwitch())
        return core::toBool(text).value_or(false) ? ImportText::tr("on") : ImportText::tr("off");
    const QString label = key.choices.isEmpty() ? text : choiceLabel(key, text);
    return label.isEmpty() ? u"–"_s : core::withoutPassword(label);
}

} // namespace

SettingsImport planImport(const SettingsForm &form, const QHash<QString, QString> &texts)
{
    SettingsImport plan;
    for (const core::SettingKey &key : settingsInOrder()) {
        const auto text = texts.constFind(key.name);
        if (key.isSecret() || text == texts.cend())
            continue;
        // Where the sign-in of this computer is kept: it would be gone with the next start.
        if (key.name == "application/tokenStore"_L1)
            continue;
        const QString now = core::toText(form.settings(), key);
        core::Settings next = form.settings();
        const core::Status read = core::setFromText(next, key, *text);
        const QString then = core::toText(next, key);
        // A file has no login of a proxy: the one that is set here stays.
        if (read && (then == now || then == core::withoutLogin(now)))
            continue;
        const QString label = settingStrings(key).label;
        if (!read || form.isLocked(key.name))
            plan.skipped.append(label);
        else
            plan.changes.append({key.name, then, label, valueText(key, now), valueText(key, then)});
    }
    return plan;
}

QString changesText(const QList<SettingChange> &changes, qsizetype lines)
{
    QStringList all;
    for (const SettingChange &change : changes) {
        if (all.size() == lines) {
            all.append(ImportText::tr("and %n more", nullptr, int(changes.size() - lines)));
            break;
        }
        all.append(ImportText::tr("%1: %2 → %3", "setting, value before, value after")
                       .arg(change.label, change.before, change.after));
    }
    return all.join(u'\n');
}

} // namespace ui
