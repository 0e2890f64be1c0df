// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DocumentView.h"

#include "ui/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QDesktopServices>
#include <QtGui/QScreen>
#include <QtGui/QTextBlock>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTextBrowser>

//! Documents in a static library are found only after this; has to stand outside of namespaces.
static void initDocuments()
{
    Q_INIT_RESOURCE(docs);
}

namespace ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double LargestShareOfScreen = 0.9;

const QString &documentRoot()
{
    static const QString root = u":/documents/"_s;
    return root;
}

//! Loads documents as they are shown.
class DocumentBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl &name) override
    {
        QFile file(u':' + name.path());
        if (name.scheme() != "qrc"_L1 || !file.open(QIODevice::ReadOnly))
            return QTextBrowser::loadResource(type, name);
        const QString text = QString::fromUtf8(file.readAll());
        return name.path().endsWith(".md"_L1) ? shownMarkdown(text, name) : text;
    }
};

//! A link to a file of the source that is not built in becomes its words.
QString withoutDeadLinks(const QString &text, const QUrl &address)
{
    static const QRegularExpression link(u"\\[([^\\[\\]]+)\\]\\(([^()\\s]+)\\)"_s);
    QString shown;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : link.globalMatch(text)) {
        const QUrl target = address.resolved(QUrl(match.captured(2)));
        if (target.scheme() != address.scheme() || QFile::exists(u':' + target.path()))
            continue;
        shown += text.sliced(end, match.capturedStart() - end) + match.captured(1);
        end = match.capturedEnd();
    }
    return shown + text.sliced(end);
}

//! What links call a heading: "Servers and containers" is "servers-and-containers".
QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar character : heading.toLower()) {
        if (character.isSpace())
            anchor += u'-';
        else if (character.isLetterOrNumber() || character == u'-' || character == u'_')
            anchor += character;
    }
    return anchor;
}

} // namespace

QString shownMarkdown(QString text, const QUrl &address)
{
    static const QRegularExpression comment(u"<!--.*?-->\\s*"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression picture(u"<picture>.*?</picture>\\s*"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression imageRow(u"^\\|.*<img .*\\n"_s,
                                             QRegularExpression::MultilineOption);
    return withoutDeadLinks(text.remove(comment).remove(picture).remove(imageRow), address);
}

DocumentView::DocumentView(QWidget *parent) : QDialog(parent), m_browser(new DocumentBrowser(this))
{
    initDocuments();
    m_browser->setOpenLinks(false);
    m_browser->setAccessibleName(tr("Document"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    back->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_browser, 1);
    layout->addWidget(buttons);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &DocumentView::follow);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this](const QUrl &source) {
        setWindowTitle(tr("%1 – ChatMock", "document").arg(source.fileName()));
    });
    connect(back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    resize(QSize(spacing(this, 42), spacing(this, 34))
               .boundedTo(screen()->availableSize() * LargestShareOfScreen));
}

bool DocumentView::hasDocument(const QString &name)
{
    initDocuments();
    return QFile::exists(documentRoot() + name);
}

void DocumentView::showDocument(const QString &name)
{
    m_browser->setSource(QUrl(u"qrc"_s + documentRoot() + name),
                         name.endsWith(".md"_L1) ? QTextDocument::MarkdownResource
                                                 : QTextDocument::UnknownResource);
    show();
    raise();
    activateWindow();
}

void DocumentView::follow(const QUrl &link)
{
    const QUrl target = m_browser->source().resolved(link);
    if (target.scheme() == "https"_L1 || target.scheme() == "http"_L1) {
        QDesktopServices::openUrl(target);
        return;
    }
    if (!QFile::exists(u':' + target.path()))
        return; // a file of the source that is not built in
    if (target.path() != m_browser->source().path())
        showDocument(target.path().mid(documentRoot().size() - 1));
    if (target.hasFragment())
        scrollToHeading(target.fragment());
}

//! The headings of Markdown have no anchors here.
void DocumentView::scrollToHeading(const QString &anchor)
{
    const QTextDocument *document = m_browser->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || anchorOf(block.text()) != anchor)
            continue;
        const QRectF place = document->documentLayout()->blockBoundingRect(block);
        m_browser->verticalScrollBar()->setValue(qRound(place.top()));
        return;
    }
}

} // namespace ui
