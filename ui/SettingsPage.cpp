// SPDX-FileCopyrightText: 2026 ChatMock contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SettingsPage.h"

#include "core/net/Addresses.h"
#include "ui/Buttons.h"
#include "ui/Card.h"
#include "ui/ErrorView.h"
#include "ui/SettingRow.h"
#include "ui/SettingsPanels.h"
#include "ui/SettingsTransfer.h"
#include "ui/TextDirection.h"
#include "ui/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Section = ui::SettingSection;
using ServerPhase = core::ServerState::Phase;

namespace ui {

namespace {

//! From about this width on, controls are beside their labels.
constexpr int CharactersForTwoSettingColumns = 96;

const QString HostName = u"server/host"_s;
const QString PortName = u"server/port"_s;
const QString KeyName = u"server/apiKey"_s;
const QString StartAtLoginName = u"startAtLogin"_s; //!< not in the table: a setting of the desktop

QWidget *makeBody(Card *card)
{
    auto *body = new QWidget(card);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing(card, 0.4));
    card->body()->addWidget(body);
    return body;
}

} // namespace

SettingsPage::SettingsPage(SettingsForm &form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_search(new QLineEdit(this))
    , m_noMatch(makeSecondaryText(this))
    , m_demo(makeText(this))
    , m_storeError(new ErrorView(this))
    , m_area(new QScrollArea(this))
{
    setAccessibleName(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_demo->setText(tr("Demo: your changes apply until the demo ends and are not saved."));

    const int margin = spacing(this, 0.9);
    fillArea(margin);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, margin, margin, margin);
    head->setSpacing(margin / 2);
    head->addWidget(m_demo);
    head->addWidget(m_storeError);
    head->addWidget(m_search);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_area, 1);

    makeRows();
    addTransfer();
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::filter);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_form, &SettingsForm::changed, this, &SettingsPage::showRow);
    filter({});
    setState({});
}

void SettingsPage::fillArea(int margin)
{
    auto *content = new QWidget(m_area);
    auto *groups = new QVBoxLayout(content);
    groups->setContentsMargins(margin, 0, margin, margin);
    groups->setSpacing(margin);
    groups->addWidget(m_noMatch);
    makeGroups(groups);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SettingsPage::makeGroups(QBoxLayout *layout)
{
    for (const Section section : settingSections()) {
        Group group;
        group.title = sectionTitle(section);
        group.card = new Card(group.title, this);
        group.body = makeBody(group.card);
        if (isCollapsed(section)) {
            group.toggle = makeButton(tr("Show"), group.card);
            group.toggle->setCheckable(true);
            group.toggle->setAccessibleName(tr("Show: %1", "a group of settings").arg(group.title));
            group.card->head()->addWidget(group.toggle);
            group.body->hide();
            connect(group.toggle, &QPushButton::toggled, this,
                    [this, group](bool isOpen) { openGroup(group, isOpen); });
        }
        layout->addWidget(group.card);
        m_groups.insert(section, group);
    }
}

void SettingsPage::openGroup(const Group &group, bool isOpen)
{
    group.body->setVisible(isOpen);
    group.toggle->setText(isOpen ? tr("Hide") : tr("Show"));
    if (isOpen)
        scrollTo(group.card);
}

//! All of it, or as much from its top on as there is room for.
void SettingsPage::scrollTo(QWidget *widget)
{
    // Of a page that has just changed, the layout follows with the event loop.
    QTimer::singleShot(0, widget, [this, widget] {
        const int top = widget->mapTo(m_area->widget(), QPoint()).y();
        const int bottom = top + widget->height();
        QScrollBar *bar = m_area->verticalScrollBar();
        const int room = m_area->viewport()->height();
        if (top < bar->value() || bottom > bar->value() + room)
            bar->setValue(bottom - top < room ? bottom - room : top);
    });
}

void SettingsPage::makeRows()
{
    addStartAtLogin(); // the first of its group
    for (const core::SettingKey &key : settingsInOrder()) {
        const SettingStrings strings = settingStrings(key);
        if (strings.section == Section::Models && !m_models)
            addModels(); // the first of its group, also for the keyboard
        if (key.name == KeyName)
            addServerControls();
        else if (key.name == HostName)
            addLanAccess();
        else if (!key.isSecret())
            addRow(strings.section, key.name, strings, makeSettingEditor(key, strings.unit, this));
    }
    for (const SettingRow *row : std::as_const(m_rows)) {
        if (row != m_startAtLogin)
            showRow(row->name());
    }
}

//! Last, also for the keyboard.
void SettingsPage::addTransfer()
{
    m_transfer = new SettingsTransfer(this);
    auto *groups = static_cast<QBoxLayout *>(m_area->widget()->layout());
    groups->addWidget(m_transfer);
    groups->addStretch(1);
}

SettingRow *SettingsPage::addRow(Section section, const QString &name,
                                 const SettingStrings &strings, SettingEditor *editor)
{
    QWidget *body = m_groups[section].body;
    auto *row = new SettingRow(name, strings, editor, body);
    body->layout()->addWidget(row);
    m_rows.append(row);
    if (name == StartAtLoginName)
        return row;
    connect(editor, &SettingEditor::entered, &m_form,
            [this, name](const QString &text) { m_form.enter(name, text); });
    connect(row, &SettingRow::resetRequested, &m_form, [this, name] { m_form.reset(name); });
    return row;
}

void SettingsPage::addModels()
{
    QWidget *body = m_groups[Section::Models].body;
    m_models = new ModelsPanel(body);
    body->layout()->addWidget(m_models);
    connect(m_models, &ModelsPanel::refreshRequested, this, &SettingsPage::modelsRefreshRequested);
}

//! The API key, and at the top of the group why the server is not listening as it should.
void SettingsPage::addServerControls()
{
    QWidget *body = m_groups[Section::Server].body;
    m_key = new ApiKeyPanel(body);
    body->layout()->addWidget(m_key);
    connect(m_key, &ApiKeyPanel::keyRequested, this, &SettingsPage::apiKeyRequested);
    connect(m_key, &ApiKeyPanel::removalRequested, this, &SettingsPage::apiKeyRemovalRequested);
    connect(m_key, &ApiKeyPanel::lookupRequested, this, &SettingsPage::apiKeyLookupRequested);
    connect(m_key, &ApiKeyPanel::seen, this, &SettingsPage::apiKeySeen);
    connect(m_key, &ApiKeyPanel::newKeyShown, this, [this] { scrollTo(m_key); });

    m_serverError = new ErrorView(body);
    m_otherPort = makeButton({}, body);
    m_serverError->addRemedy(m_otherPort);
    static_cast<QBoxLayout *>(body->layout())->insertWidget(0, m_serverError);
    connect(m_otherPort, &QPushButton::clicked, &m_form,
            [this] { m_form.enter(PortName, QString::number(m_state.server.alternativePort)); });
}

//! One setting, two controls: a check box for most people, the address itself for the others.
void SettingsPage::addLanAccess()
{
    const core::SettingKey *key = core::findSettingKey(HostName);
    const SettingStrings strings = settingStrings(*key);
    SettingRow *row = addRow(strings.section, HostName, strings, makeLanAccessEditor(this));
    m_makeKey = makeButton(tr("Create an API key"), row);
    m_addresses = makeText(row);
    m_addresses->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_addresses->setAccessibleName(tr("Addresses for other devices"));
    row->extras()->addWidget(m_makeKey, 0, Qt::AlignLeading);
    row->extras()->addWidget(m_addresses);
    connect(m_makeKey, &QPushButton::clicked, this, [this] { m_key->requestKey(); });

    SettingStrings exact = strings;
    exact.label = tr("Address to listen on");
    exact.explanation = tr("For computers in several networks: only devices in the network of this "
                           "address can connect.");
    addRow(Section::Advanced, HostName, exact, makeSettingEditor(*key, {}, this));
}

void SettingsPage::addStartAtLogin()
{
    SettingStrings strings;
    strings.label = tr("Start ChatMock at login");
    strings.explanation = tr("It starts in the tray, without a window.");
    SettingEditor *editor = makeSwitchEditor(this);
    m_startAtLogin = addRow(Section::General, StartAtLoginName, strings, editor);
    connect(editor, &SettingEditor::entered, this,
            [this](const QString &on) { Q_EMIT startAtLoginRequested(on == "true"_L1); });
}

void SettingsPage::setState(const SettingsState &state)
{
    m_state = state;
    m_demo->setVisible(state.isDemo);
    m_storeError->setError(state.storeError);
    m_key->setState(state, m_form.view(KeyName).lock);
    m_models->setState(state);
    QStringList models;
    for (const core::Model &model : state.models)
        models.append(QString::fromUtf8(model.id));
    for (SettingRow *row : std::as_const(m_rows))
        row->editor()->setSuggestions(models);

    SettingView atLogin;
    atLogin.text = state.startsAtLogin ? u"true"_s : u"false"_s;
    atLogin.error = state.startAtLoginError;
    m_startAtLogin->setView(atLogin);
    showServerError();
    showLanAccess();
}

void SettingsPage::reveal(const QString &name)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const SettingRow *one) { return one->name() == name; });
    if (row == m_rows.end())
        return;
    m_search->clear();
    for (const Group &group : std::as_const(m_groups)) {
        if (group.toggle && group.body == (*row)->parentWidget())
            group.toggle->setChecked(true);
    }
    (*row)->editor()->control()->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, *row, [this, shown = *row] { m_area->ensureWidgetVisible(shown); });
}

void SettingsPage::showServerError()
{
    const core::ServerState &server = m_state.server;
    m_serverError->setServerError(server.error,
                                  server.wantedPort > 0 ? server.wantedPort : server.port);
    m_otherPort->setText(tr("Use %1", "another port").arg(server.alternativePort));
    m_otherPort->setAccessibleName(tr("Use port %1").arg(server.alternativePort));
    m_otherPort->setVisible(server.alternativePort > 0 && m_form.view(PortName).lock.isEmpty());
}

void SettingsPage::showRow(const QString &name)
{
    for (SettingRow *row : std::as_const(m_rows)) {
        if (row->name() == name)
            row->setView(m_form.view(name));
    }
    if (name == HostName)
        showLanAccess();
}

void SettingsPage::showLanAccess()
{
    const SettingView view = m_form.view(HostName);
    const bool needsKey = !view.error.isEmpty()
        && m_state.apiKey.phase != core::ApiKeyState::Phase::Set && !core::isLoopback(view.text);
    m_makeKey->setVisible(needsKey);
    const bool isReachable = m_state.server.phase == ServerPhase::On
        && !core::isLoopback(m_state.server.host) && !m_state.deviceAddresses.isEmpty();
    m_addresses->setText(isReachable
                             ? tr("Base URL for other devices: %1", "one or more addresses")
                                   .arg(u'\n' + isolated(m_state.deviceAddresses.join(u'\n')))
                             : QString());
    m_addresses->setVisible(isReachable);
}

//! Shows the rows of the group that match, or all of them; true when there is one.
bool SettingsPage::filterGroup(Section section, const QString &needle)
{
    const Group &group = m_groups[section];
    const bool isAll = needle.isEmpty() || group.title.contains(needle, Qt::CaseInsensitive);
    bool hasMatch = false;
    for (SettingRow *row : std::as_const(m_rows)) {
        if (row->parentWidget() != group.body)
            continue;
        const bool isShown = isAll || row->matches(needle);
        row->setVisible(isShown);
        hasMatch = hasMatch || isShown;
    }
    if (section == Section::Server) {
        const bool isShown = isAll || tr("API key").contains(needle, Qt::CaseInsensitive);
        m_key->setVisible(isShown);
        hasMatch = hasMatch || isShown;
    }
    if (section == Section::Models)
        m_models->setVisible(isAll);
    group.card->setVisible(hasMatch);
    if (group.toggle)
        group.body->setVisible(!needle.isEmpty() || group.toggle->isChecked());
    return hasMatch;
}

void SettingsPage::filter(const QString &text)
{
    const QString needle = text.trimmed();
    bool hasMatch = false;
    for (const Section section : settingSections())
        hasMatch = filterGroup(section, needle) || hasMatch;
    m_noMatch->setText(tr("No settings match “%1”.").arg(needle));
    m_noMatch->setVisible(!hasMatch);
    m_transfer->setVisible(needle.isEmpty());
    m_area->verticalScrollBar()->setValue(0);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void SettingsPage::fitWidth()
{
    // Not the width of the scroll area: that is set after this.
    const bool isWide =
        width() >= CharactersForTwoSettingColumns * fontMetrics().averageCharWidth();
    for (SettingRow *row : std::as_const(m_rows))
        row->setWide(isWide);
}

} // namespace ui
