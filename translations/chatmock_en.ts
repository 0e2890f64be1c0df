<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SettingsImport</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>%n request is still running.</numerusform>
            <numerusform>%n requests are still running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock quits in %n second.</numerusform>
            <numerusform>ChatMock quits in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n setting imported.</numerusform>
            <numerusform>%n settings imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n failed request</numerusform>
            <numerusform>%n failed requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n request running</numerusform>
            <numerusform>%n requests running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
</TS>
