// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/DemoPages.h"

namespace core {

QByteArray demoPage(const QString &title, const QByteArray &content)
{
    static const QByteArray head =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<link rel=\"icon\" href=\"data:,\"><style>"
        ":root{color-scheme:light dark}"
        "body{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:4rem auto;padding:0 1rem}"
        "a.button,button{display:inline-block;padding:.5rem 1.25rem;border:1px solid;"
        "border-radius:.5rem;color:inherit;background:none;font:inherit;text-decoration:none}"
        "</style><title>Demo: ";
    const QByteArray name = title.toHtmlEscaped().toUtf8();
    return head + name + "</title></head><body><p><strong>Demo</strong> – a simulated sign-in "
        + "service inside ChatMock. No real account is used.</p><h1>" + name + "</h1>" + content
        + "</body></html>\n";
}

} // namespace core
