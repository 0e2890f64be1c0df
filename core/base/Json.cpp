// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include <bit>
#include <simdjson.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr quint32 NoNode = 0;
constexpr size_t MaxDepth = 256;

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

} // namespace

//! One value: its position in the text and its place in the tree.
struct JsonNode
{
    JsonValue::Kind kind = JsonValue::Kind::Undefined;
    quint32 begin = 0;
    quint32 size = 0;
    quint32 nameBegin = 0; //!< the quoted name in front of a member
    quint32 nameSize = 0;
    quint32 firstChild = NoNode;
    quint32 nextSibling = NoNode;
    quint32 childCount = 0;
};

struct JsonTree
{
    QByteArray text;
    std::vector<JsonNode> nodes = std::vector<JsonNode>(1); // node 0 is Undefined

    QByteArrayView slice(quint32 begin, quint32 size) const
    {
        return QByteArrayView(text).sliced(begin, size);
    }
};

namespace {

//! Records the position of each value in a text that simdjson has already found valid.
class Scanner
{
public:
    explicit Scanner(JsonTree &tree) : m_tree(tree), m_text(tree.text) { }

    quint32 scanValue()
    {
        skipSpace();
        const auto index = quint32(m_tree.nodes.size());
        m_tree.nodes.emplace_back();
        const quint32 begin = m_position;
        const JsonValue::Kind kind = kindOf(m_text[begin]);
        if (kind == JsonValue::Kind::Object || kind == JsonValue::Kind::Array)
            scanChildren(index, kind == JsonValue::Kind::Object);
        else if (kind == JsonValue::Kind::String)
            skipString();
        else
            skipWord();
        JsonNode &node = m_tree.nodes[index];
        node.kind = kind;
        node.begin = begin;
        node.size = m_position - begin;
        return index;
    }

private:
    static JsonValue::Kind kindOf(char first)
    {
        switch (first) {
        case '{':
            return JsonValue::Kind::Object;
        case '[':
            return JsonValue::Kind::Array;
        case '"':
            return JsonValue::Kind::String;
        case 't':
        case 'f':
            return JsonValue::Kind::Bool;
        case 'n':
            return JsonValue::Kind::Null;
        default:
            return JsonValue::Kind::Number;
        }
    }

    void scanChildren(quint32 parent, bool named)
    {
        const char close = named ? '}' : ']';
        ++m_position;
        skipSpace();
        quint32 previous = NoNode;
        while (m_text[m_position] != close) {
            quint32 nameBegin = 0;
            quint32 nameSize = 0;
            if (named) {
                nameBegin = m_position;
                skipString();
                nameSize = m_position - nameBegin;
                skipSpace();
                ++m_position; // the colon
            }
            const quint32 child = scanValue();
            m_tree.nodes[child].nameBegin = nameBegin;
            m_tree.nodes[child].nameSize = nameSize;
            if (previous == NoNode)
                m_tree.nodes[parent].firstChild = child;
            else
                m_tree.nodes[previous].nextSibling = child;
            ++m_tree.nodes[parent].childCount;
            previous = child;
            skipSpace();
            if (m_text[m_position] == ',') {
                ++m_position;
                skipSpace();
            }
        }
        ++m_position;
    }

    //! Quote by quote instead of byte by byte: strings can have megabytes.
    void skipString()
    {
        const quint32 begin = ++m_position;
        for (;; ++m_position) {
            m_position = quint32(m_text.indexOf('"', qsizetype(m_position)));
            quint32 first = m_position;
            while (first > begin && m_text[first - 1] == '\\')
                --first;
            if ((m_position - first) % 2 == 0) // every backslash escapes another one
                break;
        }
        ++m_position;
    }

    void skipWord()
    {
        while (m_position < m_text.size() && !isSpace(m_text[m_position])
               && m_text[m_position] != ',' && m_text[m_position] != ']'
               && m_text[m_position] != '}')
            ++m_position;
    }

    void skipSpace()
    {
        while (m_position < m_text.size() && isSpace(m_text[m_position]))
            ++m_position;
    }

    JsonTree &m_tree;
    QByteArrayView m_text;
    quint32 m_position = 0;
};

QByteArray unescaped(QByteArrayView quoted)
{
    const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
    if (!inner.contains('\\'))
        return inner.toByteArray();
    thread_local simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(quoted.data(), size_t(quoted.size())).get(text) != simdjson::SUCCESS)
        return {};
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

JsonValue::JsonValue(std::shared_ptr<const JsonTree> tree, quint32 node)
    : m_tree(std::move(tree))
    , m_node(node)
{
}

JsonValue::Kind JsonValue::kind() const
{
    return m_tree ? m_tree->nodes[m_node].kind : Kind::Undefined;
}

bool JsonValue::isAbsent() const
{
    return kind() == Kind::Undefined || kind() == Kind::Null;
}

QByteArrayView JsonValue::rawView() const
{
    if (!m_tree)
        return {};
    const JsonNode &node = m_tree->nodes[m_node];
    return m_tree->slice(node.begin, node.size);
}

QByteArray JsonValue::toUtf8() const
{
    return isString() ? unescaped(rawView()) : QByteArray();
}

QString JsonValue::toString() const
{
    return QString::fromUtf8(toUtf8());
}

std::optional<qint64> JsonValue::toInteger() const
{
    if (!isNumber())
        return std::nullopt;
    bool isInteger = false;
    const QByteArray text = raw();
    const qint64 value = text.toLongLong(&isInteger);
    if (isInteger)
        return value;
    const double real = text.toDouble(&isInteger);
    constexpr double Exact = 9007199254740992.0; // 2^53
    if (!isInteger || real != double(qint64(real)) || real > Exact || real < -Exact)
        return std::nullopt;
    return qint64(real);
}

std::optional<double> JsonValue::toDouble() const
{
    if (!isNumber())
        return std::nullopt;
    return raw().toDouble();
}

std::optional<bool> JsonValue::toBool() const
{
    if (!isBool())
        return std::nullopt;
    return rawView().front() == 't';
}

JsonValue JsonValue::operator[](QByteArrayView name) const
{
    if (!isObject())
        return {};
    quint32 found = NoNode;
    for (quint32 child = m_tree->nodes[m_node].firstChild; child != NoNode;
         child = m_tree->nodes[child].nextSibling) {
        const JsonNode &node = m_tree->nodes[child];
        const QByteArrayView quoted = m_tree->slice(node.nameBegin, node.nameSize);
        const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
        if (inner == name || (inner.contains('\\') && unescaped(quoted) == name))
            found = child;
    }
    return found == NoNode ? JsonValue() : JsonValue(m_tree, found);
}

qsizetype JsonValue::size() const
{
    return m_tree ? m_tree->nodes[m_node].childCount : 0;
}

QList<JsonValue> JsonValue::items() const
{
    QList<JsonValue> result;
    if (!isArray())
        return result;
    result.reserve(size());
    for (quint32 child = m_tree->nodes[m_node].firstChild; child != NoNode;
         child = m_tree->nodes[child].nextSibling)
        result.append(JsonValue(m_tree, child));
    return result;
}

QList<JsonValue::Member> JsonValue::members() const
{
    QList<Member> result;
    if (!isObject())
        return result;
    result.reserve(size());
    for (quint32 child = m_tree->nodes[m_node].firstChild; child != NoNode;
         child = m_tree->nodes[child].nextSibling) {
        const JsonNode &node = m_tree->nodes[child];
        result.append(
            {unescaped(m_tree->slice(node.nameBegin, node.nameSize)), JsonValue(m_tree, child)});
    }
    return result;
}

namespace {

//! The thread's parser is kept for texts of ordinary size: its buffers are many times as large as
//! the text, and the system makes them anew each time.
simdjson::error_code validate(const QByteArray &text)
{
    constexpr size_t MostKept = 1024 * 1024;
    const auto size = size_t(text.size());
    static thread_local simdjson::dom::parser kept;
    simdjson::dom::parser once;
    simdjson::dom::parser &parser = size <= MostKept ? kept : once;
    if (parser.capacity() < size) {
        if (const auto code = parser.allocate(std::bit_ceil(size), MaxDepth))
            return code;
    }
    return parser.parse(text.constData(), size).error();
}

} // namespace

Result<JsonValue> parseJson(QByteArray text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    const auto code = validate(text);
    if (code == simdjson::CAPACITY || code == simdjson::MEMALLOC)
        return Error{ErrorCode::TooLarge, u"the JSON text is too large"_s};
    if (code != simdjson::SUCCESS) {
        return Error{ErrorCode::BadRequest,
                     u"not valid JSON: %1"_s.arg(QString::fromUtf8(simdjson::error_message(code)))};
    }
    auto tree = std::make_shared<JsonTree>();
    tree->text = std::move(text);
    const quint32 root = Scanner(*tree).scanValue();
    return JsonValue(std::move(tree), root);
}

struct JsonFields::Parser
{
    simdjson::dom::parser parser;
    simdjson::dom::object object;
};

JsonFields::JsonFields() : m_parser(std::make_unique<Parser>())
{
}

JsonFields::~JsonFields() = default;

bool JsonFields::read(QByteArrayView text)
{
    return m_parser->parser.parse(text.data(), size_t(text.size())).get(m_parser->object)
        == simdjson::SUCCESS;
}

std::optional<QByteArrayView> JsonFields::text(const char *name) const
{
    std::string_view text;
    if (m_parser->object[name].get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return QByteArrayView(text.data(), qsizetype(text.size()));
}

std::optional<qint64> JsonFields::integer(const char *name) const
{
    int64_t number = 0;
    if (m_parser->object[name].get(number) != simdjson::SUCCESS)
        return std::nullopt;
    return number;
}

} // namespace core
