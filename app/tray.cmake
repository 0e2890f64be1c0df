# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What the tray application adds to the program.
target_sources(chatmock_app PRIVATE
    Autostart.cpp
    Autostart.h
    ConnectPresenter.cpp
    ConnectPresenter.h
    HelpPresenter.cpp
    HelpPresenter.h
    LocalServerClient.cpp
    LocalServerClient.h
    OverviewPresenter.cpp
    OverviewPresenter.h
    QuitSequence.cpp
    QuitSequence.h
    RequestsPresenter.cpp
    RequestsPresenter.h
    SettingsController.cpp
    SettingsController.h
    SingleInstance.cpp
    SingleInstance.h
    TrayApplication.cpp
    TrayApplication.h
    TrayPresenter.cpp
    TrayPresenter.h
    TraySession.cpp
    TraySession.h
    WindowMemory.cpp
    WindowMemory.h)
target_link_libraries(chatmock_app PUBLIC chatmock_ui)
target_compile_definitions(chatmock_app PUBLIC CHATMOCK_GUI)
