<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>Waiting for %n running answer, at most five seconds.</numerusform>
            <numerusform>Waiting for %n running answers, at most five seconds.</numerusform>
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
