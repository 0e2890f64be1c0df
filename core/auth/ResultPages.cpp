// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/ResultPages.h"

#include "core/base/Log.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;

//! The resources of a static library are linked and registered by this call only.
static void initializePages()
{
    Q_INIT_RESOURCE(resources);
}

namespace core {

namespace {

QByteArray readPage(const QString &name)
{
    initializePages();
    QFile file(u":/chatmock/pages/"_s + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace

QByteArray loginSuccessPage()
{
    return readPage(u"login-success.html"_s);
}

QByteArray loginFailedPage(const QString &reason)
{
    QByteArray page = readPage(u"login-failed.html"_s);
    page.replace("<!--reason-->", redacted(reason).toHtmlEscaped().toUtf8());
    return page;
}

} // namespace core
