// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/TsFile.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>
#include <QtCore/QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace {

void readTranslation(QXmlStreamReader &xml, TsMessage &message)
{
    message.isFinished = !xml.attributes().hasAttribute("type"_L1);
    if (!message.isPlural) {
        message.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "extracomment"_L1)
            message.hint = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d{1,2}|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

int mnemonics(QString text)
{
    // "A & B" is an ampersand in a text that knows no mnemonics.
    return int(text.remove(u"&&"_s).remove(u"& "_s).count(u'&'));
}

//! The sign at the end, in its Western form; null when there is none.
QChar ending(QString text)
{
    // Where letters cannot be underlined, the mnemonic stands behind: "保存(&S)…".
    static const QRegularExpression mnemonic(u"\\s*[(（]&\\w[)）]"_s);
    text = text.remove(mnemonic).trimmed();
    if (text.isEmpty())
        return {};
    static const QString wide = u"：。？！"_s;
    static const QString western = u":.?!"_s;
    const QChar last = text.back();
    const qsizetype at = wide.indexOf(last);
    if (at >= 0)
        return western.at(at);
    return western.contains(last) || last == u'…' ? last : QChar();
}

QString blanks(const QString &text)
{
    const qsizetype inner = text.trimmed().size();
    qsizetype leading = 0;
    while (leading < text.size() && text.at(leading).isSpace())
        ++leading;
    return u"%1 before, %2 behind"_s.arg(leading).arg(text.size() - inner - leading);
}

} // namespace

QString TsMessage::key() const
{
    return QStringList{context, source, comment, hint, isPlural ? u"plural"_s : QString()}.join(
        u'\x1f');
}

QString TsMessage::name() const
{
    return context + u": "_s + source.left(60);
}

QList<TsMessage> readTsFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<TsMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages << readMessage(xml, context);
    }
    return xml.hasError() ? QList<TsMessage>() : messages;
}

bool writeTsFile(const QString &fileName, const QString &language, const QList<TsMessage> &messages)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeStartElement(u"TS"_s);
    xml.writeAttribute(u"version"_s, u"2.1"_s);
    xml.writeAttribute(u"language"_s, language);
    for (const TsMessage &message : messages) {
        xml.writeStartElement(u"context"_s);
        xml.writeTextElement(u"name"_s, message.context);
        xml.writeStartElement(u"message"_s);
        if (message.isPlural)
            xml.writeAttribute(u"numerus"_s, u"yes"_s);
        xml.writeTextElement(u"source"_s, message.source);
        xml.writeTextElement(u"comment"_s, message.comment);
        xml.writeStartElement(u"translation"_s);
        for (const QString &form : message.forms) {
            if (message.isPlural)
                xml.writeTextElement(u"numerusform"_s, form);
            else
                xml.writeCharacters(form);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return !xml.hasError();
}

QStringList complaints(const TsMessage &message, int pluralForms)
{
    QStringList found;
    const int wanted = message.isPlural ? pluralForms : 1;
    if (message.forms.size() != wanted)
        found << u"has %1 forms, not %2"_s.arg(message.forms.size()).arg(wanted);
    for (const QString &form : message.forms) {
        if (form.trimmed().isEmpty())
            found << u"is empty"_s;
        if (placeholders(form) != placeholders(message.source))
            found << u"has other placeholders"_s;
        if (mnemonics(form) != mnemonics(message.source))
            found << u"has %1 mnemonics"_s.arg(mnemonics(form));
        if (ending(form) != ending(message.source))
            found << u"ends with '%1'"_s.arg(form.right(1));
        if (blanks(form) != blanks(message.source))
            found << u"has other blanks around it"_s;
    }
    found.removeDuplicates();
    return found;
}
