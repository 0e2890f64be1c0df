// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/SourceRules.h"

#include "tests/architecture/LayerTable.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace architecture {

namespace {

QString folderOf(const QString &path)
{
    return path.left(qMax(path.lastIndexOf(u'/'), 0));
}

bool isBelow(const QString &folder, const QString &ancestor)
{
    return folder == ancestor || folder.startsWith(ancestor + u'/');
}

bool isBelowAny(const QString &folder, const QStringList &ancestors)
{
    return std::any_of(ancestors.begin(), ancestors.end(),
                       [&folder](const QString &ancestor) { return isBelow(folder, ancestor); });
}

//! The folder that a row of the table stands for on the way to `folder`; empty when none does.
//! The row `core/dialects/*` stands for each folder below `core/dialects` by itself.
QString matchedFolder(const Layer &layer, const QString &folder)
{
    if (!layer.folder.endsWith(u"/*"))
        return isBelow(folder, layer.folder) ? layer.folder : QString();
    const QString parent = layer.folder.chopped(2);
    if (folder == parent || !isBelow(folder, parent))
        return {};
    return folder.section(u'/', 0, parent.count(u'/') + 1);
}

struct Place
{
    const Layer *layer = nullptr;
    QString folder;
};

Place placeOf(const QString &folder)
{
    Place best;
    for (const Layer &layer : layers()) {
        const QString matched = matchedFolder(layer, folder);
        if (matched.size() > best.folder.size())
            best = {&layer, matched};
    }
    return best;
}

bool isCpp(const QString &path)
{
    return path.endsWith(u".h"_s) || path.endsWith(u".cpp"_s);
}

bool isProduct(const QString &path)
{
    return isBelowAny(folderOf(path), {u"core"_s, u"ui"_s, u"app"_s});
}

bool needsLicenseLines(const QString &path)
{
    static const QStringList endings = {u".h"_s,   u".cpp"_s,  u".cmake"_s,  u"CMakeLists.txt"_s,
                                        u".sh"_s,  u".py"_s,   u".js"_s,     u".mjs"_s,
                                        u".cjs"_s, u".supp"_s, u".ci/run"_s, u"Dockerfile"_s};
    if (path.startsWith(u"tests/fixtures/"_s))
        return false;
    return std::any_of(endings.begin(), endings.end(),
                       [&path](const QString &ending) { return path.endsWith(ending); });
}

//! Collects the violations of one file.
class Findings
{
public:
    explicit Findings(QString path) : m_path(std::move(path)) { }

    void add(qsizetype line, const QString &what)
    {
        m_lines.append(u"%1:%2: %3"_s.arg(m_path).arg(line).arg(what));
    }

    [[nodiscard]] QStringList lines() const { return m_lines; }

private:
    QString m_path;
    QStringList m_lines;
};

qsizetype lineAt(const QString &text, qsizetype position)
{
    return QStringView(text).left(position).count(u'\n') + 1;
}

void checkLicenseLines(const SourceFile &file, Findings &findings)
{
    const QStringList head = file.text.split(u'\n').mid(0, 4);
    const bool isNamed = std::any_of(head.begin(), head.end(), [](const QString &line) {
        return line.endsWith(u"SPDX-FileCopyrightText: 2026 ChatMock contributors"_s);
    });
    const bool isLicensed = std::any_of(head.begin(), head.end(), [](const QString &line) {
        return line.endsWith(u"SPDX-License-Identifier: GPL-3.0-or-later"_s);
    });
    if (!isNamed || !isLicensed)
        findings.add(1, u"the two SPDX lines are missing"_s);
}

void checkMachinePaths(const SourceFile &file, const QString &sourceRoot, Findings &findings)
{
    static const QRegularExpression homes(
        u"(?:(?<![\\w.:~}$/>-])|(?<=file://))/(?:root|work|(?:home|Users)/"
        "(?!(?:you|user|me|name)/)[\\w.-]+)/"_s);
    QRegularExpressionMatchIterator matches = homes.globalMatch(file.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        findings.add(lineAt(file.text, match.capturedStart()),
                     u"a path of one machine: %1"_s.arg(match.captured()));
    }
    // A root such as "/src" could be part of anything; one with two parts is no chance hit.
    const qsizetype found = file.text.indexOf(sourceRoot + u'/');
    if (sourceRoot.count(u'/') > 1 && found >= 0)
        findings.add(lineAt(file.text, found), u"the path of this checkout"_s);
}

void checkQtInclude(const Layer &layer, const QString &target, qsizetype line, Findings &findings)
{
    static const QRegularExpression qtName(u"^(Q[A-Za-z0-9]+)(/Q[A-Za-z0-9]+)?$"_s);
    const QRegularExpressionMatch match = qtName.match(target);
    if (!match.hasMatch())
        return;
    const QString module = match.captured(1);
    if (match.captured(2).isEmpty())
        findings.add(line, u"write <QtModule/%1>, so that the module can be seen"_s.arg(module));
    else if (!layer.qtModules.isEmpty() && !layer.qtModules.contains(module))
        findings.add(line, u"%1 may not use %2"_s.arg(layer.folder, module));
}

void checkProjectInclude(const Place &place, const QString &target, qsizetype line,
                         Findings &findings)
{
    static const QRegularExpression generated(u"(\\.moc$|^moc_|^ui_)"_s);
    if (generated.match(target).hasMatch())
        return;
    if (target.contains(u"../"_s)) {
        findings.add(line, u"\"%1\" does not start at the top of the project"_s.arg(target));
        return;
    }
    // Helpers that stand beside a test need no way from the top.
    if (place.folder == u"tests" && !target.contains(u'/'))
        return;
    const Place other = placeOf(folderOf(target));
    if (!other.layer) {
        findings.add(line, u"\"%1\" does not start at the top of the project"_s.arg(target));
        return;
    }
    const QString folder = folderOf(target);
    const bool isAllowed = other.folder == place.folder
        || (isBelowAny(folder, place.layer->mayInclude)
            && !isBelowAny(folder, place.layer->mayNotInclude));
    if (!isAllowed)
        findings.add(line, u"%1 may not include %2"_s.arg(place.folder, other.folder));
}

void checkIncludes(const QString &path, const QString &source, Findings &findings)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    const Place place = placeOf(folderOf(path));
    if (!place.layer) {
        findings.add(1, u"the folder has no row in the table of layers"_s);
        return;
    }
    qsizetype number = 0;
    for (const QString &line : source.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch())
            continue;
        if (match.captured(1) == u"<")
            checkQtInclude(*place.layer, match.captured(2), number, findings);
        else
            checkProjectInclude(place, match.captured(2), number, findings);
    }
}

void checkFences(const QString &path, const QString &text, Findings &findings)
{
    const QString folder = folderOf(path);
    const QString withoutEnding = path.left(path.lastIndexOf(u'.'));
    for (const Fence &fence : fences()) {
        if (!isBelowAny(folder, fence.folders) || fence.homes.contains(withoutEnding)
            || !path.endsWith(fence.ending))
            continue;
        QRegularExpressionMatchIterator matches =
            QRegularExpression(fence.pattern).globalMatch(text);
        while (matches.hasNext())
            findings.add(lineAt(text, matches.next().capturedStart()), fence.reason);
    }
}

} // namespace

QStringList violationsIn(const SourceFile &file, const QString &sourceRoot)
{
    Findings findings(file.path);
    checkMachinePaths(file, sourceRoot, findings);
    if (needsLicenseLines(file.path))
        checkLicenseLines(file, findings);
    const bool isFixture = file.path.startsWith(u"tests/fixtures/"_s);
    if (isCpp(file.path) && !isFixture) {
        const BlankedSource source = blanked(file.text);
        checkIncludes(file.path, source.withoutComments, findings);
        if (isProduct(file.path))
            checkFences(file.path, source.withoutLiterals, findings);
    }
    return findings.lines();
}

QStringList foreignToTranslation(const QStringList &libraries)
{
    QStringList foreign = libraries;
    for (const QString &library : translationLibraries())
        foreign.removeAll(library);
    return foreign;
}

QStringList relativeLinks(const QString &markdown)
{
    static const QRegularExpression link(u"\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)"_s);
    QStringList targets;
    QRegularExpressionMatchIterator matches = link.globalMatch(markdown);
    while (matches.hasNext()) {
        const QString target = matches.next().captured(1);
        if (!target.contains(u"://"_s) && !target.startsWith(u"mailto:"_s))
            targets.append(target);
    }
    return targets;
}

QStringList namedPaths(const QString &markdown)
{
    static const QRegularExpression path(
        u"`((?:core|ui|app|tests|packaging|docs|cmake|resources|translations)/[\\w./-]*)`"_s);
    QStringList paths;
    QRegularExpressionMatchIterator matches = path.globalMatch(markdown);
    while (matches.hasNext())
        paths.append(matches.next().captured(1));
    return paths;
}

} // namespace architecture
