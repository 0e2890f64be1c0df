<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Dieses ChatGPT-Konto enthält Codex nicht.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>Der Port wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>Schließen Sie jenes Programm oder nehmen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>Das Gespräch ist für dieses Modell zu lang.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT hat diese Anfrage aus Sicherheitsgründen abgelehnt.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>ChatGPT ist im Augenblick überlastet.</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>In ChatMock ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>Der API-Schlüssel fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>Das Programm benutzt noch eine ältere Datei, die eine neue verdecken würde.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Der lokale Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Das Anfrageprotokoll kann nicht geschrieben werden: Neue Anfragen können fehlen.</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and allow access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send less at once, or raise “Largest request” in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other file was kept for when you update ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have the address to listen on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All others with %1, and without a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Server</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished">Nachdenken</translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished">Modelle</translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished">Netzwerk</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished">Benachrichtigungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished">Privatsphäre</translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation type="unfinished">Guthaben: unbegrenzt</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annual limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished">weniger als eine Minute</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished">%1 min</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5 h</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>model group and name of a limit</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>unknown figure</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>Wird in %1 zurückgesetzt (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Reicht bis zum Zurücksetzen</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1: –</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1: %2 verbraucht</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1: %2 verbraucht, wird %3 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished">Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished">Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">Dauer</translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished">Tag</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished">Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Misslungen</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished">Nachdenken</translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>Der Server läuft nicht</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation type="unfinished">%1: %2 verbraucht</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <extracomment>Not shown: RTL where the language is read from right to left, otherwise LTR.</extracomment>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>Ein Programmierassistent für VS Code und JetBrains.</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>Fügen Sie unter „OpenAI API“ eine Verbindung hinzu:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>Fügen Sie diesen Endpunkt in die Konfigurationsdatei ein:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Fügen Sie dieses Modell in die Konfigurationsdatei von Continue ein:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Fügen Sie dies in die Einstellungsdatei von Zed ein („zed: open settings file“):</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>Fügen Sie dies in die Konfigurationsdatei ein:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Fügen Sie dies in die Einstellungsdatei ein:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Beliebiges Programm</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>Wählen Sie „Locally Hosted“ und tragen Sie den Port ein:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>Programmieragenten für VS Code.</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>Tragen Sie diese Werte ein:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Tragen Sie diesen Host ein und gleichen Sie die Modelle ab:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Installieren Sie die Bibliothek:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain für Python.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Öffnen Sie die Einstellungen von Raycast, dann „AI“, und suchen Sie „Ollama Host“ unter „Local Models“.</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Öffnen Sie die Einstellungen der Erweiterung und wählen Sie „OpenAI Compatible“ als API-Anbieter.</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>Öffnen Sie „Admin Panel“, dann „Settings“ und „Connections“.</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>Öffnen Sie „Cursor Settings“, dann „Models“ und „API Keys“, und schalten Sie „Override OpenAI Base URL“ ein:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Öffnen Sie „Settings“, dann „Intelligence“, und wählen Sie „Add a Model Provider“.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Öffnen Sie „Settings“, dann „Tools“, „AI Assistant“ und die Seite für Modelle oder Anbieter.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Oder schalten Sie „Ollama API“ ein und fügen Sie dort diese Adresse hinzu:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programme für Ollama: Suchen Sie „Host“ oder „Ollama URL“.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Führen Sie dies in einem Terminal aus:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>Starten Sie es mit einem der Modelle:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>Das AI SDK für TypeScript.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Schalten Sie Ollama ein, tragen Sie diese Adresse ein und testen Sie die Verbindung:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web origins” in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names” in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>Modell · Aufwand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation type="unfinished">%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished">Programm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished">Dauer</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>word and HTTP status</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model and effort</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and its part</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation type="unfinished">Unvollständig</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Das Anfrageprotokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>Ändern Sie den Filter oder leeren Sie ihn, um alle Anfragen zu sehen.</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>Anfragen im Protokoll: %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Export: %1 von %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is off. Turn it on on the Overview page; then the requests of your programs appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>could not start</source>
        <translation>konnte nicht starten</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>an · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>port %1 is in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum size of a request in MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the list of models from the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the list of models after this many seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also log the text of requests and responses, without keys and images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Andere Geräte im Netzwerk</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>Geben Sie eine IP-Adresse dieses Computers, localhost oder * für alle ein.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Erlaubte Webseiten</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Geben Sie Namen ohne Leerzeichen und Schrägstriche ein, etwa mein-computer.local.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Schneller Modus</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Immer dieses Modell nehmen</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Geben Sie den Namen eines Modells ein.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Weitere Modellnamen</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Wenn ein Limit fast verbraucht ist</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Wenn Sie sich erneut anmelden müssen</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Geben Sie eine Adresse wie http://proxy:3128 oder socks5://proxy:1080 ein.</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>Wählen Sie eine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Größte Anfrage</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Im Speicher gehaltene Antworten</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Protokollieren, was ChatGPT sendet</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>Ultra</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Ausführlich</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Keine Zusammenfassung</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Im Schlüsselbund</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>In einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation type="unfinished">Denkaufwand</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional names for models, one per line: NAME=MODEL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for the newest protocol version once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store your sign-in and API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: it must be %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished">aus</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>setting, value before, value after</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInCommands</name>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished">Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation type="unfinished">Melden Sie sich erneut an und erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>vor %1 T</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TrayText</name>
    <message>
        <source>%1 %2</source>
        <comment>limit and percent</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ChatMock Demo</source>
        <translation>ChatMock Demo</translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation>ChatMock</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>program and state</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished">unbekannt</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation type="unfinished">Rückgängig gemacht: %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server at %1: nothing is sent while ChatMock is not running, and what a window with the server off has sent is shown on its Help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation type="unfinished">Port</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished">Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Ollama, or switch off &quot;Ollama&apos;s port&quot; in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space: a new sign-in cannot be stored without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished">Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished">Konto</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished">Server</translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished">API-Schlüssel</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished">Läuft</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Einstellungen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:gone, model:, effort:, client:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation type="unfinished">Modell</translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OverviewPresenter</name>
    <message>
        <source>Choose a login file</source>
        <translation>Eine Anmeldedatei wählen</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>Anmeldedateien (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>ChatMock beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>%n Anfrage läuft noch.</numerusform>
            <numerusform>%n Anfragen laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock wird beendet</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find it at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished">Basis-URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished">API-Schlüssel</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished">Angemeldet als %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished">hält an</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n settings imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>Das Starten bei der Anmeldung ließ sich nicht ändern</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock läuft weiter</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show requests and tokens per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object per line, for each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public Licence, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>Konto (Demo)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>Die Nutzung als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Nutzung pro Tag</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>Tokens pro Tag</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Neuer API-Schlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>Den API-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Den API-Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Den API-Schlüssel entfernen</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the flag %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>sign, what was checked, result</comment>
        <translation type="unfinished">%1: %3 {1 %2:?}</translation>
    </message>
</context>
<context>
    <name>ui::ClientCard</name>
    <message>
        <source>%1. %2</source>
        <comment>number and text of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting …</source>
        <translation>Der Server startet …</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Zur &amp;Übersicht</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – ChatMock</source>
        <comment>document</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorView</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Die Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>ui::FilterBox</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>Ein Programm</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>Die letzten zwei Stunden</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>Länger als zehn Sekunden</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>Mehr als 1.000 Tokens</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Beispiele für Filter</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished">Misslungen</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>%1 verbraucht</translation>
    </message>
    <message>
        <source>with steady use you would be at %1 % now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>Guthaben: unbegrenzt</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>Guthaben: noch %1</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Die Limits aktualisieren</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such messages since ChatMock started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation>Demo – ChatMock</translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation>ChatMock</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page and its news</comment>
        <translation type="unfinished">%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ModelNamesCard</name>
    <message>
        <source>Model names</source>
        <translation>Modellnamen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>Zu den Einste&amp;llungen</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>Zu den Einstellungen: weitere Modellnamen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 steht für %2</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>Die Modelle aktualisieren</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>Modelle Ihres Kontos</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Die Modelle Ihres Kontos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelle Ihres Kontos: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Demo &amp;verlassen</translation>
    </message>
    <message>
        <source>Demo: the account, the replies and the limits are simulated. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or e-mail addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>Einzelheiten der Anfrage</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished">&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished">An&amp;halten</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation type="unfinished">Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>Das Anfrageprotokoll leeren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Den Export abbrechen</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Das Anfrageprotokoll leeren?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>An. Programme auf diesem Computer können ihn nutzen.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Läuft nicht.</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Programme für Ollama finden ihn auf Port %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Server an</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Die Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Server an</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>Basis-URL für Ihre Programme</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>Server (Demo)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 nehmen</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>Off. Programs cannot use ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished">Zeigen</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">Kopieren</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation type="unfinished">Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the flag %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>Adressen für andere Geräte</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse, auf der gewartet wird</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>ChatMock bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 nehmen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished">Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Abbrechen</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1 ändern?</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>Die &amp;Datei ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 ist für diesen Server eingerichtet.</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>Für mich ein&amp;richten …</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “%1” …</source>
        <comment>a model</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>Die Anmeldung in einer &amp;Datei aufbewahren</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>Bei ChatGPT an&amp;melden</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Wege</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Von der Codex CLI &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>Die De&amp;mo ausprobieren</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Ein simuliertes Konto: kein Netzwerk, keine Anmeldung</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Die Seite &amp;hier öffnen</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Die Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>Öffnen Sie auf einem beliebigen Gerät %1 und geben Sie diesen Code ein:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a &amp;code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically when you have entered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish signing in in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: noch zu tun</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>Erste Worte nach %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>Auf die ersten Worte wird gewartet …</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>Denkt nach …</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Fertig. %1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>Ge&amp;danken</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Die Frage senden</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Ausprobieren (Demo)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished">Nachdenken</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Server an</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>&amp;Basis-URL kopieren</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>ChatMock ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Sign &amp;in …</source>
        <translation>A&amp;nmelden …</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>Bei der Anmeldung s&amp;tarten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation>ChatMock Demo: %1</translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation>ChatMock: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation type="unfinished">%1: %2 {1 ?}</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1: no requests</source>
        <translation>%1: keine Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation type="unfinished">%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished">Nachdenken</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Server an</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Die ersten Schritte schließen</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Alles bereit</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Mit Ihrem ChatGPT-Konto.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished">Verbinden</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
