// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TextForm.h"

#include <QtCore/QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView Mark("\xef\xbb\xbf");

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace

Result<TextForm> toTextForm(const QByteArray &bytes)
{
    if (bytes.contains('\0') || !isUtf8(bytes))
        return notUnderstood(u"it is not a UTF-8 text"_s);
    TextForm form;
    if (bytes.startsWith(Mark))
        form.mark = Mark.toByteArray();
    form.text = bytes.mid(form.mark.size());
    const qsizetype windows = form.text.count("\r\n");
    if (windows * 2 > form.text.count('\n'))
        form.newline = "\r\n";
    return form;
}

Error notUnderstood(const QString &why)
{
    return {ErrorCode::BadRequest, why, {}, {}, u"client_file_invalid"_s};
}

Error notUnderstood(const QString &why, const QByteArray &text, qsizetype position)
{
    const qsizetype line = QByteArrayView(text).first(position).count('\n') + 1;
    return notUnderstood(u"line %1: %2"_s.arg(line).arg(why));
}

} // namespace core
