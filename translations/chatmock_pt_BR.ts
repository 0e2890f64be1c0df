<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>FaultWords</name>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>model group and name of a limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>unknown figure</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has been reset; shown after the next request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <extracomment>Not shown: RTL where the language is read from right to left, otherwise LTR.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayText</name>
    <message>
        <source>%1 %2</source>
        <comment>limit and percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>program and state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a login file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FaultView</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of your plan (Demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other devices in your network cannot use it then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code on another &amp;device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For when this computer has no browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome: three steps to the first answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts by itself after the first sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
