// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/plan/PriceList.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <initializer_list>

//! The resources of a static library are linked and registered by this call only.
static void initializePrices()
{
    Q_INIT_RESOURCE(resources);
}

using namespace Qt::Literals::StringLiterals;

namespace core {

namespace {

constexpr qint64 LargestPriceFile = 1024 * 1024;
constexpr double HighestPrice = 1e6; // per million tokens
constexpr double HighestFactor = 1000;
constexpr double MostTokens = 1e12;
constexpr qsizetype LongestPriceName = 200;

QString memberPlace(const QString &parent, const QByteArray &name)
{
    const QString shown = QString::fromUtf8(name.left(LongestPriceName));
    return parent.isEmpty() ? shown : parent + u'.' + shown;
}

} // namespace

//! Reads members and keeps the first error, with its place.
class PriceReader
{
public:
    PriceList read(const JsonValue &root)
    {
        PriceList list;
        expectMembers(root, {},
                      {"date", "source", "note", "longContext", "tiers", "fallback", "models"});
        list.m_date = day(root, {}, "date");
        list.m_source = text(root, {}, "source");
        text(root, {}, "note");
        if (root.contains("longContext"))
            list.m_longContext = longContext(root["longContext"]);
        list.m_tiers = tiers(root, {});
        if (root.contains("fallback"))
            list.m_fallback = price(root["fallback"], u"fallback"_s);
        const JsonValue models = root["models"];
        if (!models.isUndefined() && !models.isObject())
            fail(u"models"_s, u"an object was expected"_s);
        for (const auto &[name, value] : models.members())
            list.m_models.insert(name, modelPrices(value, namedPlace(u"models"_s, name)));
        return list;
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    using Names = std::initializer_list<QByteArrayView>;

    PriceList::ModelPrices modelPrices(const JsonValue &json, const QString &place)
    {
        PriceList::ModelPrices model;
        expectMembers(json, place, {"prices", "tiers", "source", "note"});
        text(json, place, "source");
        text(json, place, "note");
        model.tiers = tiers(json, place);
        const JsonValue rows = json["prices"];
        const QString rowsPlace = memberPlace(place, "prices");
        if (!rows.isArray() || rows.size() == 0)
            fail(rowsPlace, u"a list of prices was expected"_s);
        for (const JsonValue &row : rows.items()) {
            const QString rowPlace =
                u"%1[%2]"_s.arg(rowsPlace, QString::number(model.prices.size()));
            model.prices.push_back(price(row, rowPlace));
            if (model.prices.size() < 2)
                continue;
            const QDate &since = model.prices.back().since;
            const QDate &before = (model.prices.end() - 2)->since;
            if (!since.isValid() || (before.isValid() && since <= before))
                fail(rowPlace + u".since"_s,
                     u"a later day than in the price before was expected"_s);
        }
        return model;
    }

    PriceList::Price price(const JsonValue &json, const QString &place)
    {
        PriceList::Price price;
        expectMembers(json, place,
                      {"since", "input", "cached", "cacheWrite", "output", "source", "note"});
        text(json, place, "source");
        text(json, place, "note");
        price.since = day(json, place, "since");
        price.input = number(json, place, "input", HighestPrice);
        price.output = number(json, place, "output", HighestPrice);
        // A model without such a price makes no difference between these tokens and others.
        price.cached =
            json.contains("cached") ? number(json, place, "cached", HighestPrice) : price.input;
        price.cacheWrite = json.contains("cacheWrite")
            ? number(json, place, "cacheWrite", HighestPrice)
            : price.input;
        return price;
    }

    PriceList::LongContext longContext(const JsonValue &json)
    {
        const QString place = u"longContext"_s;
        expectMembers(json, place, {"above", "input", "output"});
        return {qint64(number(json, place, "above", MostTokens)),
                number(json, place, "input", HighestFactor),
                number(json, place, "output", HighestFactor)};
    }

    QHash<QByteArray, double> tiers(const JsonValue &parent, const QString &parentPlace)
    {
        QHash<QByteArray, double> factors;
        if (!parent.contains("tiers"))
            return factors;
        const JsonValue json = parent["tiers"];
        const QString place = memberPlace(parentPlace, "tiers");
        if (!json.isObject())
            fail(place, u"an object was expected"_s);
        for (const auto &[name, value] : json.members()) {
            factors.insert(name, number(value, namedPlace(place, name), HighestFactor));
        }
        return factors;
    }

    double number(const JsonValue &json, const QString &place, const QByteArray &name,
                  double highest)
    {
        return number(json[name], memberPlace(place, name), highest);
    }

    double number(const JsonValue &json, const QString &place, double highest)
    {
        const auto value = json.toDouble();
        if (value && *value >= 0 && *value <= highest) // neither is true of NaN
            return *value;
        fail(place, u"a number from 0 to %1 was expected"_s.arg(highest, 0, 'f', 0));
        return 0;
    }

    QDate day(const JsonValue &json, const QString &place, const QByteArray &name)
    {
        const JsonValue value = json[name];
        if (value.isUndefined())
            return {};
        const QString written = value.toString();
        const QDate date = QDate::fromString(written, u"yyyy-MM-dd"_s);
        if (!date.isValid() || date.year() < 2000)
            fail(memberPlace(place, name), u"a day like 2026-11-29 was expected"_s);
        return date;
    }

    QString text(const JsonValue &json, const QString &place, const QByteArray &name)
    {
        const JsonValue value = json[name];
        if (!value.isUndefined() && !value.isString())
            fail(memberPlace(place, name), u"a text was expected"_s);
        return value.toString();
    }

    void expectMembers(const JsonValue &json, const QString &place, Names known)
    {
        if (!json.isObject())
            return fail(place, u"an object was expected"_s);
        for (const auto &[name, value] : json.members()) {
            if (std::find(known.begin(), known.end(), QByteArrayView(name)) == known.end())
                fail(memberPlace(place, name), u"there is no such member"_s);
        }
    }

    QString namedPlace(const QString &place, const QByteArray &name)
    {
        const QString full = memberPlace(place, name);
        if (name.trimmed().isEmpty() || name.size() > LongestPriceName)
            fail(full, u"a name of 1 to %1 characters was expected"_s.arg(LongestPriceName));
        return full;
    }

    void fail(const QString &place, const QString &why)
    {
        if (m_error)
            return;
        const QString what = place.isEmpty() ? why : place + u": "_s + why;
        m_error = Error{ErrorCode::BadRequest, what, place};
    }

    std::optional<Error> m_error;
};

Result<PriceList> toPriceList(const QByteArray &json)
{
    const auto root = parseJson(json);
    if (!root)
        return root.error();
    PriceReader reader;
    PriceList list = reader.read(*root);
    if (reader.error())
        return *reader.error();
    return list;
}

PriceList builtInPrices()
{
    initializePrices();
    QFile file(u":/chatmock/prices.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const auto list = toPriceList(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT(list);
    return list ? *list : PriceList();
}

QString ownPricesFile(const QString &dataFolder)
{
    return dataFolder.isEmpty() ? QString() : dataFolder + u"/prices.json"_s;
}

namespace {

Result<PriceList> readOwnPrices(const QString &name)
{
    const auto failed = [&name](ErrorCode code, const QString &why, const QString &place = {}) {
        return Error{code, u"%1: %2"_s.arg(name, why), place};
    };
    QFile file(name);
    if (!QFileInfo(name).isFile()) // a pipe would never end
        return failed(ErrorCode::Storage, u"it is not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failed(ErrorCode::Storage, file.errorString());
    const QByteArray json = file.read(LargestPriceFile + 1);
    if (file.error() != QFile::NoError)
        return failed(ErrorCode::Storage, file.errorString());
    if (json.size() > LargestPriceFile)
        return failed(ErrorCode::TooLarge, u"it is larger than 1 MB"_s);
    auto list = toPriceList(json);
    if (!list)
        return failed(list.error().code, list.error().message, list.error().param);
    return list;
}

} // namespace

LoadedPrices loadPrices(const QString &ownFile)
{
    LoadedPrices prices{builtInPrices(), false, {}};
    if (ownFile.isEmpty() || !QFileInfo::exists(ownFile))
        return prices;
    const auto own = readOwnPrices(ownFile);
    if (own) {
        prices.list = prices.list.overriddenBy(*own);
        prices.hasOwn = true;
    } else {
        prices.error = own.error();
    }
    return prices;
}

} // namespace core
