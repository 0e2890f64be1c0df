// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TextForm.h"
#include "core/clients/TextPlaces.h"

#include <QtCore/QSet>

#include <algorithm>
#include <libfyaml.h>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

using FyDiag = std::unique_ptr<fy_diag, void (*)(fy_diag *)>;
using FyParser = std::unique_ptr<fy_parser, void (*)(fy_parser *)>;

//! Collects errors and prints nothing.
FyDiag makeDiag()
{
    fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = nullptr;
    config.output_fn = [](fy_diag *, void *, const char *, size_t) {};
    FyDiag diag(fy_diag_create(&config), fy_diag_destroy);
    fy_diag_set_collect_errors(diag.get(), true);
    return diag;
}

FyParser makeParser(fy_diag *diag, const QByteArray &text)
{
    fy_parse_cfg config{};
    config.diag = diag;
    config.flags =
        fy_parse_cfg_flags(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_SLOPPY_FLOW_INDENTATION);
    FyParser parser(fy_parser_create(&config), fy_parser_destroy);
    fy_parser_set_string(parser.get(), text.constData(), size_t(text.size()));
    return parser;
}

//! A mapping or list that is open.
struct OpenYaml
{
    bool isList = false;
    bool isFlow = false; //!< in brackets: its contents are skipped
    int owner = -1;      //!< of a list: its entry; of a mapping: the item that it is
    int current = -1;    //!< of a list: its last item; of a mapping: its last entry
    bool wantsValue = false;
    qsizetype begin = 0;    //!< of a list: its first dash
    QSet<QByteArray> names; //!< of a mapping
};

//! Turns the events of libfyaml into places; the first thing that cannot be edited ends it.
class YamlReader
{
public:
    explicit YamlReader(const QByteArray &text) : m_text(text) { }

    Result<YamlPlaces> run()
    {
        if (m_text.count('\r') != m_text.count("\r\n"))
            return notUnderstood(u"a line ends with a carriage return alone"_s);
        const FyDiag diag = makeDiag();
        const FyParser parser = makeParser(diag.get(), m_text);
        while (m_reason.isEmpty()) {
            fy_event *event = fy_parser_parse(parser.get());
            if (!event)
                break;
            take(*event);
            fy_parser_event_free(parser.get(), event);
        }
        if (!m_reason.isEmpty())
            return notUnderstood(m_reason, m_text, m_position);
        if (fy_parser_get_stream_error(parser.get()))
            return syntaxError(diag.get());
        return m_places;
    }

private:
    static Error syntaxError(fy_diag *diag)
    {
        void *iterator = nullptr;
        const fy_diag_error *error = fy_diag_errors_iterate(diag, &iterator);
        if (!error)
            return notUnderstood(u"it is not valid YAML"_s);
        return notUnderstood(u"line %1: %2"_s.arg(error->line).arg(QString::fromUtf8(error->msg)));
    }

    void take(fy_event &event)
    {
        if (const fy_mark *begin = fy_event_start_mark(&event))
            m_position = std::min(qsizetype(begin->input_pos), m_text.size());
        switch (event.type) {
        case FYET_DOCUMENT_START:
            return startDocument(event.document_start);
        case FYET_DOCUMENT_END:
            if (!fy_event_is_implicit(&event))
                fail(u"this kind of YAML is not edited here"_s);
            return;
        case FYET_MAPPING_START:
        case FYET_SEQUENCE_START:
            return open(event);
        case FYET_MAPPING_END:
        case FYET_SEQUENCE_END:
            return close(event);
        case FYET_SCALAR:
        case FYET_ALIAS:
            return takeScalar(event);
        case FYET_NONE:
        case FYET_STREAM_START:
        case FYET_STREAM_END:
            return;
        }
    }

    void startDocument(const fy_event_document_start_data &start)
    {
        const bool isFirst = !m_hasDocument;
        m_hasDocument = true;
        if (!isFirst || fy_document_state_version_explicit(start.document_state)
            || fy_document_state_tags_explicit(start.document_state))
            fail(u"this kind of YAML is not edited here"_s);
    }

    void open(fy_event &event)
    {
        OpenYaml block;
        block.isList = event.type == FYET_SEQUENCE_START;
        block.begin = m_position;
        const bool isFlow = fy_event_get_node_style(&event) == FYNS_FLOW;
        if (m_open.isEmpty()) {
            if (block.isList || isFlow)
                return fail(u"a key was expected"_s);
            m_open.append(block);
            return;
        }
        OpenYaml &outer = m_open.last();
        block.isFlow = isFlow || outer.isFlow;
        if (!outer.isFlow) {
            if (!outer.isList && !outer.wantsValue)
                return fail(u"a key was expected"_s);
            startNode(event, outer);
            if (outer.isList != block.isList)
                block.owner = outer.current;
            if (isFlow && !outer.isList)
                m_places.entries[outer.current].valueBegin = m_position;
        }
        m_open.append(block);
    }

    //! What follows is an item of a list, or the value of an entry.
    void startNode(fy_event &event, OpenYaml &outer)
    {
        if (outer.isList)
            return startItem(outer);
        outer.wantsValue = false;
        if (fy_event_get_anchor_token(&event) || fy_event_get_tag_token(&event))
            m_places.entries[outer.current].isOneLine = false; // not edited
    }

    void startItem(OpenYaml &list)
    {
        const qsizetype column = list.begin - beginOfLine(list.begin);
        qsizetype dash = list.begin;
        if (list.current >= 0) {
            endItem(list);
            dash = nextContentLine(m_contentEnd) + column;
        }
        if (dash >= m_text.size() || m_text.at(dash) != '-')
            return fail(u"a list is written in a form that is not edited here"_s);
        YamlItem item;
        item.lineBegin = beginOfLine(dash);
        item.indent = int(column);
        item.parent = list.owner;
        list.current = int(m_places.items.size());
        m_places.items.append(item);
        m_contentEnd = endOfLine(dash);
    }

    void endItem(const OpenYaml &list)
    {
        if (list.current >= 0)
            m_places.items[list.current].end = m_contentEnd;
    }

    void close(fy_event &event)
    {
        const OpenYaml block = m_open.takeLast();
        if (!block.isFlow && block.isList)
            endItem(block);
        if (block.isFlow && !m_open.constLast().isFlow)
            endValue(qsizetype(fy_event_end_mark(&event)->input_pos));
    }

    void takeScalar(fy_event &event)
    {
        if (m_open.isEmpty())
            return fail(u"a key was expected"_s);
        OpenYaml &outer = m_open.last();
        if (outer.isFlow)
            return;
        if (!outer.isList && !outer.wantsValue)
            return takeKey(event, outer);
        startNode(event, outer);
        const fy_mark *begin = fy_event_start_mark(&event);
        const fy_mark *end = fy_event_end_mark(&event);
        const bool isAlias = event.type == FYET_ALIAS;
        const auto style = isAlias ? FYSS_PLAIN : fy_token_scalar_style(event.scalar.value);
        // An empty value has no marks in libfyaml 0.7, and two equal ones before the colon in 0.9.
        if (!begin || !end || (style == FYSS_PLAIN && begin->input_pos == end->input_pos))
            return;
        if (style == FYSS_LITERAL || style == FYSS_FOLDED)
            return endValue(endOfBlockText(qsizetype(end->input_pos)));
        const int quote = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED ? 1 : 0;
        if (!outer.isList)
            m_places.entries[outer.current].valueBegin = m_position - (isAlias ? 1 : quote);
        endValue(qsizetype(end->input_pos) + quote);
    }

    void takeKey(fy_event &event, OpenYaml &mapping)
    {
        const fy_mark *end = fy_event_end_mark(&event);
        if (event.type != FYET_SCALAR || !end || event.scalar.anchor || event.scalar.tag)
            return fail(u"a plain key was expected"_s);
        size_t size = 0;
        const char *name = fy_token_get_text(event.scalar.value, &size);
        YamlEntry entry;
        entry.key = QByteArray(name, qsizetype(size));
        const bool isQuoted = fy_token_scalar_style(event.scalar.value) != FYSS_PLAIN;
        const qsizetype colon = skipBlanks(qsizetype(end->input_pos) + (isQuoted ? 1 : 0));
        if (colon >= m_text.size() || m_text.at(colon) != ':')
            return fail(u"a plain key was expected"_s);
        if (mapping.names.contains(entry.key))
            return fail(u"a name is given twice"_s);
        mapping.names.insert(entry.key);
        entry.lineBegin = beginOfLine(m_position);
        entry.indent = int(m_position - (isQuoted ? 1 : 0) - entry.lineBegin);
        entry.valueBegin = entry.valueEnd = colon + 1;
        entry.lineEnd = m_contentEnd = endOfLine(colon);
        mapping.current = int(m_places.entries.size());
        mapping.wantsValue = true;
        if (mapping.owner >= 0)
            m_places.items[mapping.owner].entries.append(mapping.current);
        m_places.entries.append(entry);
    }

    void endValue(qsizetype end)
    {
        m_contentEnd = endOfLine(end);
        const OpenYaml &outer = m_open.constLast();
        if (outer.isList)
            return;
        YamlEntry &entry = m_places.entries[outer.current];
        entry.valueEnd = end;
        entry.lineEnd = m_contentEnd;
        entry.isOneLine =
            entry.isOneLine && !m_text.mid(entry.valueBegin, end - entry.valueBegin).contains('\n');
    }

    //! libfyaml counts blank lines and the next line's indentation to a block text.
    [[nodiscard]] qsizetype endOfBlockText(qsizetype end) const
    {
        while (end > 0 && QByteArrayView(" \r\n").contains(m_text.at(end - 1)))
            --end;
        return endOfLine(end);
    }

    [[nodiscard]] qsizetype beginOfLine(qsizetype position) const
    {
        return position > 0 ? m_text.lastIndexOf('\n', position - 1) + 1 : 0;
    }

    //! Behind the newline; the position itself when it is there already.
    [[nodiscard]] qsizetype endOfLine(qsizetype position) const
    {
        if (position >= m_text.size())
            return m_text.size();
        const qsizetype end = m_text.indexOf('\n', position);
        return end < 0 ? m_text.size() : end + 1;
    }

    [[nodiscard]] qsizetype skipBlanks(qsizetype position) const
    {
        while (position < m_text.size() && QByteArrayView(" \t").contains(m_text.at(position)))
            ++position;
        return position;
    }

    //! The beginning of the first line that has more than a comment.
    [[nodiscard]] qsizetype nextContentLine(qsizetype line) const
    {
        while (line < m_text.size()) {
            const qsizetype first = skipBlanks(line);
            if (first < m_text.size() && !QByteArrayView("#\r\n").contains(m_text.at(first)))
                break;
            line = endOfLine(line);
        }
        return line;
    }

    void fail(const QString &reason)
    {
        if (m_reason.isEmpty())
            m_reason = reason;
    }

    const QByteArray &m_text;
    YamlPlaces m_places;
    QList<OpenYaml> m_open;
    qsizetype m_position = 0;   //!< of the event
    qsizetype m_contentEnd = 0; //!< behind the last line that has more than a comment
    bool m_hasDocument = false;
    QString m_reason;
};

} // namespace

Result<YamlPlaces> scanYaml(const QByteArray &text)
{
    return YamlReader(text).run();
}

} // namespace core
