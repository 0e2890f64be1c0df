<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>das Fenster lässt sich nicht öffnen; um den Server ohne Fenster zu starten: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>die Anzeige %1 lässt sich nicht öffnen; um den Server ohne Fenster zu starten: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>die Optionen zeigt „%1“</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>unbekannter Befehl „%1“</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>unbekannter Befehl „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>die Befehle sind %1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>Nutzen Sie Ihren ChatGPT-Plan in Programmen, die für OpenAI, Ollama oder Anthropic gemacht sind.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Simuliertes Konto und Backend verwenden: kein Netzwerk, keine Anmeldung</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>Ohne Befehl öffnet ChatMock sein Fenster und bleibt im Infobereich.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Im Infobereich starten, ohne Fenster</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>Dieser Build hat kein Fenster, er braucht also einen Befehl.</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock ist inoffiziell und kann jederzeit aufhören zu funktionieren.</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>es gibt keine Anzeige für das Fenster; um den Server ohne Fenster zu starten: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>dieser Build hat kein Fenster; geben Sie einen Befehl an</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>unbekannte Option %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>unbekannte Option %1; meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>Der Text der Anfrage wurde nicht gespeichert: Fügen Sie ihn hier ein</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>Die Anfrage ist kein Text: Fügen Sie sie hier ein</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
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
        <translation>Port %1 wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>Der Port wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>Schließen Sie das andere Programm oder verwenden Sie einen anderen Port.</translation>
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
        <translation>ChatGPT ist zurzeit überlastet.</translation>
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
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>Das Programm verwendet noch eine ältere Datei und würde sie nicht mehr beachten, sobald es eine neue gibt.</translation>
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
        <translation>Versuchen Sie es in %1 noch einmal (%2).</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>Warten Sie, bis es zurückgesetzt wird, oder wählen Sie ein anderes Modell; wann das ist, zeigt die Seite „Übersicht“.</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>Es wird um %1 zurückgesetzt (in %2).</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>Es wird am %1 zurückgesetzt (in %2).</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>Das 5-Stunden-Limit ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>Das Tageslimit ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>Das Wochenlimit ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>Das Monatslimit ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>Das Limit Ihres Plans ist aufgebraucht.</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>Sie sind nicht angemeldet oder Ihre Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>Wählen Sie „Bei ChatGPT anmelden“ auf der Seite „Übersicht“.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Verwenden Sie ein Konto, dessen Plan es enthält, oder fragen Sie den Administrator Ihres Workspace.</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>Prüfen Sie, mit welchem Konto Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Das ist nicht die richtige Adresse.</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>Sie beginnt mit http://localhost:1455.</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>Diese Datei enthält keine Anmeldung der Codex CLI.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Wählen Sie deren auth.json oder melden Sie sich an.</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock kann diesen Wert nicht verwenden.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal oder speichern Sie die Anmeldung in einer Datei.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>Ihre Anmeldung kann nicht gelesen oder gespeichert werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Datenordners und den freien Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>Ihre Einstellungen können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>Ihre Änderungen gehen verloren, wenn ChatMock beendet wird. Prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>Der API-Schlüssel kann nicht gelesen oder gespeichert werden.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal oder erstellen Sie einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>Die Datei enthält Fehler und wurde deshalb nicht geändert.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>Korrigieren Sie die Datei oder führen Sie die Schritte selbst aus.</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>Prüfen Sie, ob es eine normale Datei ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>Die Datei kann nicht geschrieben werden und wurde deshalb nicht geändert.</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>Prüfen Sie ihre Zugriffsrechte und den freien Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>Das Programm hat seine Einstellungsdatei noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>Starten Sie das Programm einmal, beenden Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>Führen Sie die Schritte selbst aus.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>Die Datei wurde inzwischen geändert; ChatMock hat sie deshalb so gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>Die Sicherungskopie kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>Entfernen Sie die Zeilen selbst aus der Datei.</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>Der lokale Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>Schalten Sie ihn auf der Seite „Übersicht“ aus und wieder ein.</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>Prüfen Sie auf der Seite „Übersicht“, ob er an ist.</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>Diese Adresse nimmt Anfragen dieser Art nicht an.</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>Prüfen Sie die Basis-URL im Programm.</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>Ihr Plan enthält dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>Wählen Sie im Programm ein anderes Modell.</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>Beginnen Sie ein neues Gespräch oder kürzen Sie dieses.</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>Formulieren Sie die Nachricht um und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>Senden Sie weniger auf einmal oder erhöhen Sie in den Einstellungen „Maximale Größe einer Anfrage“.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Die Kopfzeilen der Anfrage sind zu groß.</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>Erhöhen Sie in den Einstellungen „Maximale Größe der Kopfzeilen“.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>Das Anfrageprotokoll war beschädigt. Ein neues wurde angelegt.</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>Die beschädigte Datei wurde aufbewahrt. Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>Das Anfrageprotokoll stammt von einem neueren ChatMock. Ein neues wurde angelegt.</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>Die vorherige Datei wurde aufbewahrt; ein neueres ChatMock kann sie wieder lesen.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>Der Datenträger ist voll: Neue Anfragen können nicht protokolliert werden.</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>Geben Sie Speicherplatz frei; die letzten Anfragen werden dann gespeichert.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>Prüfen Sie die Zugriffsrechte des Datenordners. Ihre Programme sind nicht betroffen.</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock unterstützt das nicht.</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>Was fehlt, steht in den Details.</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>Die Anfrage war auf eine Weise komprimiert, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>Schalten Sie die Komprimierung im Programm aus.</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>Kopieren Sie den Schlüssel von der Seite „Einstellungen“ in das Programm.</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>Prüfen Sie Ihre Internetverbindung, dann den Proxy in den Einstellungen.</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Starten Sie es noch einmal, wenn Sie es noch brauchen.</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>Andere Geräte können sich nur verbinden, wenn es einen API-Schlüssel gibt.</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>Erstellen Sie in den Einstellungen einen API-Schlüssel oder erlauben Sie nur diesen Computer.</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>Port %1 ist vom System reserviert.</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>Verwenden Sie Port 1024 oder einen höheren.</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>Die Adresse für eingehende Verbindungen gehört nicht zu diesem Computer.</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>Erlauben Sie nur diesen Computer oder geben Sie in den Einstellungen eine andere Adresse ein.</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock kann seine Dateien nicht speichern.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>Geben Sie Speicherplatz auf dem Datenträger frei oder erlauben Sie das Schreiben in den Datenordner.</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>Das Jahreslimit ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>Prüfen Sie die Datei. Wo die Sicherungskopie liegt, steht in den Details, falls es eine gab.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>Das wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>Prüfen Sie die Adresse und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock läuft bereits, reagiert aber nicht.</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>Beenden Sie den Prozess %1 mit dem Task-Manager des Systems und starten Sie ChatMock dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[BEFEHL]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Die Version ausgeben</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>Die Optionen eines Befehls zeigt: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>Auch Einstellungen können Optionen sein; eine Liste zeigt: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>Exitcodes: 0 Erfolg, 1 Fehler, 2 falscher Aufruf, 3 Warnungen, 13 Port belegt, 77 nicht angemeldet.</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>Befehle, die sie als Optionen annehmen</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>Mit %1 und ohne Befehl: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>Nur ohne Befehl: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>Alle anderen mit %1 und ohne Befehl.</translation>
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
        <source>Network</source>
        <translation>Netzwerk</translation>
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
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>Anmeldung und Backend</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>Standard: an</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>Standard: aus</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>Einstellungen von ChatMock</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>Jede Einstellung kann als Option angegeben werden und gilt dann nur für diesen Aufruf. Zu vielen gibt es eine Umgebungsvariable. Eine Option hat Vorrang vor der Variable, eine Variable vor der gespeicherten Einstellung. Gespeicherte Einstellungen ändern Sie auf der Seite „Einstellungen“ des Fensters; welche gelten, zeigt „chatmock info“.</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>Weitere Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>Ordner für alle Daten; die Tokens liegen dann in dessen auth.json</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>Wo „chatmock import“ die Anmeldung der Codex CLI sucht (Standard: ~/.codex)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>Keine Farben in der Ausgabe</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1-Tage-Limit</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1-Stunden-Limit</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1-Minuten-Limit</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>Verbrauch unbekannt</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % verbraucht</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>zurückgesetzt (%1)</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>wird in %2 zurückgesetzt (%1)</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>Guthaben: unbegrenzt</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>Guthaben: keines</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>Guthaben: vorhanden</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>Guthaben: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>Aktualisiert: %1 (möglicherweise veraltet)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Aktualisiert: vor %1</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>Aktualisiert: vor %1 (möglicherweise veraltet)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5-Stunden-Limit</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>Tageslimit</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>Wochenlimit</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>Monatslimit</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>Jahreslimit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als einer Minute</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation>ddd, d. MMM HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>Noch nicht bekannt; sie kommen mit der ersten Antwort</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT meldet keine Limits</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>Ein Limit ist erreicht; Anfragen werden abgewiesen, bis es zurückgesetzt wird</translation>
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
        <translation>%1: %2 verbraucht, Zurücksetzung: %3</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1-Tage-Limit</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1-Stunden-Limit</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1-Minuten-Limit</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5-Stunden-Limit</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Tageslimit</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>Wochenlimit</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>Monatslimit</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>Jahreslimit</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>Wurde zurückgesetzt. Neue Zahlen kommen mit der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>Zeitpunkt des Zurücksetzens unbekannt</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>Kann jederzeit aufgebraucht sein</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>Voraussichtlich aufgebraucht: %1</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>Anfragen schlagen fehl, bis es zurückgesetzt wird.</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>Anfragen schlagen fehl, bis es zurückgesetzt wird: %1 (in %2).</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>Ausgabenlimit Ihres Workspace erreicht</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>Bitten Sie den Administrator Ihres Workspace, es zu erhöhen, oder warten Sie.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 erreicht</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>Limit Ihres Plans erreicht</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
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
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>gestoppt</translation>
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
        <translation>Port %1 wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT hat Ihre Sitzung beendet. Öffnen Sie ChatMock, um sich anzumelden.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>Ihre Anmeldung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>Öffnen Sie ChatMock, um zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>Er konnte nicht starten. Öffnen Sie ChatMock, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1 wurde zurückgesetzt</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>Sie können ChatMock wieder nutzen.</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>Sie können dessen Modelle wieder nutzen.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 erreicht</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1: %2 verbraucht</translation>
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
        <translation>Tragen Sie diesen Host ein und synchronisieren Sie die Modelle:</translation>
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
        <translation>Eine Chat-App im Browser für viele Anbieter.</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>Eine Chat-App im Browser, auf dem eigenen Computer betrieben.</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>Ein Chat-Programm für das Terminal.</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>Ein Code-Editor mit eingebautem Assistenten.</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>Eine Chat-App für den Desktop mit vielen Modellen.</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>Eine Chat-App für den Desktop, die aus Ihren eigenen Dokumenten antwortet.</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>Eine Chat-App für den Desktop, die auch lokale Modelle ausführt.</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>Ein Starter für macOS, über Ollama verbunden.</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>Ein minimaler Programmieragent für das Terminal.</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>Eine Notizen-App, mit dem Plugin Copilot.</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>Ein Programmierpartner für das Terminal.</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>Eine einzelne Anfrage aus einem Terminal, um zu prüfen, ob alles funktioniert.</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>Eine Webseite kann diesen Server nur nutzen, wenn ihre Adresse in den Einstellungen unter „Erlaubte Webseiten“ steht.</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>Fügen Sie ein Modell mit diesem Namen hinzu oder aktualisieren Sie die Liste der Modelle:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>Fügen Sie dies in die Konfigurationsdatei in Ihrem Benutzerordner ein:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>Fügen Sie dies in die Konfigurationsdatei ein. Die ersten beiden Zeilen gehören vor die erste Tabelle.</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>Fügen Sie dies in die Liste der Modelle ein:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>Ein Editor mit eingebautem Agenten.</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>Ein quelloffener Programmieragent für das Terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>Der Programmieragent von Anthropic für das Terminal.</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>Geben Sie als Basis-URL die öffentliche Adresse Ihres Tunnels mit angehängtem /v1 ein.</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>Der Programmieragent von Charm für das Terminal.</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>Wählen Sie im Agentenbereich ein Modell von ChatMock.</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>Wählen Sie unten die Modelle für den Chat und die anderen Aufgaben.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>Wählen Sie „ChatMock“ in der Modellliste.</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>Wählen Sie „Fetch“, um die Modelle aufzulisten, und fügen Sie die gewünschten hinzu.</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>Wählen Sie „Manage“, um die Modelle aufzulisten, und fügen Sie die gewünschten hinzu.</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>Erstellen Sie ein Credential vom Typ „OpenAI“:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>Erstellen Sie einen Anbieter für diesen Server:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor kann eine Adresse wie {rootUrl} nicht verwenden. Bei einer öffentlichen Adresse kann jeder, der den Schlüssel kennt, Ihren Plan nutzen.</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Die Adresse, die Sie eingeben, wird von den Servern von Cursor aufgerufen, und die erreichen diesen Computer nicht. Richten Sie zuerst eine öffentliche https-Adresse ein, etwa mit einem Tunnel, und legen Sie in den Einstellungen einen API-Schlüssel fest.</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>Der Programmieragent von Factory für das Terminal.</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>Für IntelliJ IDEA, PyCharm, WebStorm und die anderen IDEs von JetBrains.</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>Für jedes Programm, in dem Sie eine eigene Adresse eingeben können.</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Wenn Home Assistant auf diesem Computer läuft: Öffnen Sie „Einstellungen“, dann „Geräte &amp; Dienste“, wählen Sie „Integration hinzufügen“ und suchen Sie „Ollama“. Tragen Sie diese Adresse ein und wählen Sie ein Modell:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>Wenn ein Programm einen Schlüssel verlangt, obwohl dieser Server keinen braucht, geben Sie einen beliebigen Text ein.</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>Wenn hier ein API-Schlüssel festgelegt ist, wählen Sie stattdessen „Internet Hosted“:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>Wenn es auf einem anderen Gerät läuft, etwa einem Raspberry Pi: Installieren Sie aus HACS die Community-Integration „Extended OpenAI Conversation“, die einen Schlüssel senden kann. Machen Sie diesen Server zuerst in den Einstellungen für andere Geräte verfügbar. Tragen Sie dann die Netzwerkadresse dieses Computers als Basis-URL und den Schlüssel ein:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>Fügen Sie in den Einstellungen des Plugins ein eigenes Modell eines OpenAI-kompatiblen Anbieters hinzu und schalten Sie „CORS“ ein, wenn es angeboten wird:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter ist eine eigene Erweiterung. Installieren Sie sie zuerst: Laden Sie localwriter.oxt von der Projektseite herunter und fügen Sie die Datei unter „Extras“ und „Extensions“ hinzu.</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>Eine der beiden Verbindungen genügt. Mit beiden wird jedes Modell zweimal aufgelistet.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>Öffnen Sie die Einstellungen des Agenten, suchen Sie „ChatMock“ unter „LLM Providers“ und tragen Sie den Schlüssel ein. Zed speichert ihn im Schlüsselbund, nicht in der Datei.</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>Öffnen Sie im Chat die Modellliste und wählen Sie ein Modell unter „ChatMock“. Wenn es noch nicht aufgelistet ist, starten Sie VS Code neu.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>Öffnen Sie „Settings“ und „Community plugins“ und installieren Sie „Copilot“.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>Öffnen Sie „Settings“ und „Model Providers“, wählen Sie „Add Provider“ und nennen Sie ihn ChatMock.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>Öffnen Sie „Settings“ und „Model Provider“, wählen Sie „Add“ und erstellen Sie einen Anbieter vom Typ „OpenAI“:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>Öffnen Sie „Settings“ und „Model Provider“, wählen Sie „Add“ und tragen Sie diese Werte mit dem API-Modus „OpenAI API Compatible“ ein:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>Öffnen Sie „Settings“, dann „AI Providers“ und „LLM“, und wählen Sie „Generic OpenAI“:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>Der Programmieragent von OpenAI für das Terminal.</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Programme für die API von Anthropic: Suchen Sie „Base URL“. Der Schlüssel gehört in das übliche Feld.</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programme für die API von OpenAI: Suchen Sie „Base URL“, „API base“, „Endpoint“ oder „OpenAI compatible“.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast kann hier keinen Schlüssel senden; es funktioniert also nur, solange kein API-Schlüssel festgelegt ist.</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>Starten Sie GPT4All neu und wählen Sie das Modell mit der Adresse dieses Servers.</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>Starten Sie LibreChat neu und wählen Sie „ChatMock“.</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>Führen Sie „Chat: Open Language Models (JSON)“ aus der Befehlspalette aus und fügen Sie dies ein:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>Speichern Sie die Änderungen.</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>Speichern Sie dies im Modellordner von GPT4All:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>Speichern Sie dies im Benutzerordner von LibreOffice oder tragen Sie dieselben Werte in den Einstellungen von LocalWriter ein:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>Wählen Sie es in einem Knoten wie „OpenAI Chat Model“ aus und wählen Sie dort das Modell.</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Markieren Sie in Writer Text und wählen Sie „Edit Selection“ oder „Extend Selection“ im Menü LocalWriter.</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>Starten Sie es wie gewohnt und wählen Sie ein Modell unter „ChatMock“:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>Starten Sie es wie gewohnt und wählen Sie „ChatMock“ mit /model:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>Starten Sie es wie gewohnt:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>Die Ollama-Integration kann keinen API-Schlüssel senden, und andere Geräte brauchen einen. Sie funktioniert also nur, wenn Home Assistant auf diesem Computer läuft und kein API-Schlüssel festgelegt ist; auf einem anderen Gerät kann sie nicht funktionieren.</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>Die OpenAI-Bibliothek für Node.js, Deno und Bun.</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>Die OpenAI-Bibliothek für Python.</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>Der Chat in Visual Studio Code.</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>Der Programmierassistent in Xcode 26 und neuer.</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Die Namen von Claude-Modellen stehen für Modelle Ihres Plans; siehe „Weitere Modellnamen“ in den Einstellungen.</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>Dafür ist VS Code 1.122 oder neuer nötig. Öffnen Sie in einer älteren Version die Einstellungen, suchen Sie „Ollama“ und tragen Sie dort {rootUrl} ein.</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>Verwenden Sie die Adresse dieses Servers:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>Sprachassistent und Automatisierungen für Ihr Zuhause.</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>Automatisierte Abläufe mit Schritten, die ein Modell nutzen.</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer und Calc, mit der Erweiterung LocalWriter.</translation>
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
        <source>First output</source>
        <translation>Erste Ausgabe</translation>
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
        <translation>%1 Eingabe-Tokens, davon %2 aus dem Cache</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>Bisher etwa %1 Ausgabe-Tokens (geschätzt)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>%1 Ausgabe-Tokens, davon %2 für das Nachdenken</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1, beantwortet von %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>Das Programm, das die Anfrage gesendet hat</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>Warum die Anfrage fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>Zeit bis zur ersten Ausgabe</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>Eingabe-Tokens und wie viele davon aus dem Cache kamen</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>Ausgabe-Tokens und wie viele davon für das Nachdenken waren</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>Erste Ausgabe nach</translation>
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
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>Anfrage vom Programm</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>Anfrage an ChatGPT</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>Antwort an das Programm</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>Von ChatGPT gemeldet</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>Angefordertes Modell</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>als Stream</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>in einem Stück</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>von diesem Modell nicht unterstützt</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>von ChatGPT nicht unterstützt; die Antwort ist nicht betroffen</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>Ausgabe bisher (geschätzt)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>Für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ID von ChatGPT</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>Fehlercode von ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>ChatGPT-Pläne enthalten diese Funktion nicht.</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>Schalten Sie sie im Programm aus oder verwenden Sie dafür einen anderen Dienst.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>Prüfen Sie die Basis-URL im Programm; die meisten Programme brauchen eine, die auf /v1 endet.</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>Was das Programm angefordert hat, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>Beginnen Sie im Programm ein neues Gespräch.</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>Das Programm hat eine ungültige Anfrage gesendet.</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>Aktualisieren Sie das Programm. Hilft das nicht, melden Sie den Fehler seinen Entwicklern.</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>Diese Webseite oder Adresse ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>Erlauben Sie sie in den Einstellungen unter „Erweitert“.</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock war nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>Melden Sie sich auf der Seite „Übersicht“ an.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>Senden Sie die Anfrage noch einmal.</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>Das Programm nutzt eine Funktion, die ChatMock nicht unterstützt.</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>Schalten Sie diese Funktion im Programm aus.</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>Es wurde seitdem zurückgesetzt: Sie können ChatMock wieder nutzen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>Das Programm hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>Das Programm hat etwas verlangt, das nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>Der Server wurde gerade gestoppt oder hatte zu viele Verbindungen.</translation>
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
        <translation>Fehlgeschlagen</translation>
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
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>Getrennt</translation>
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
        <translation>Geben Sie eine Zahl wie 429, 4xx oder &gt;=400 ein oder eines dieser Wörter: failed, stopped, gone, running.</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>Geben Sie eine Uhrzeit wie 14:05 oder ein Datum wie 2026-11-28 ein oder wie lange es her ist: 2h, 7d.</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>Geben Sie eine Zahl ein, zum Beispiel &gt;1000.</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>Geben Sie eine Zahl mit Einheit ein, zum Beispiel &gt;10s.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Geben Sie ein, was gesucht werden soll.</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>Das Anfrageprotokoll ist aus</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>Anfragen erscheinen hier nur, solange sie laufen. Sie können das Protokoll in den Einstellungen unter „Privatsphäre“ einschalten.</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>Der Server ist aus. Schalten Sie ihn auf der Seite „Übersicht“ ein; dann erscheinen hier die Anfragen Ihrer Programme.</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>Verbinden Sie ein Programm: Kopieren Sie dessen Einstellungen von der Seite „Verbinden“. Seine Anfragen erscheinen hier, während sie laufen.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>Prüfen Sie den Datenträger und die Zugriffsrechte des Datenordners. Details: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>Keine passenden Anfragen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>Passende Anfragen: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>Exportierte Anfragen: %1, Datei: %2</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>Export abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>Der Export ist fehlgeschlagen. Es wurde keine Datei geschrieben: %1</translation>
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
        <translation>wird gestartet</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>an · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>port %1 is in use</source>
        <translation>Port %1 ist belegt</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>Adresse für eingehende Verbindungen; andere Geräte können sich nur mit einem API-Schlüssel verbinden</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Port für eingehende Verbindungen</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>API-Schlüssel, den Programme senden müssen; steht nie in der Einstellungsdatei. Andere Benutzer dieses Computers können die Optionen laufender Programme sehen, die Variable ist also sicherer</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>Herkunft (Origin) erlaubter Webseiten; die Option wiederholen oder durch Kommas trennen</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>Weiterer Name dieses Computers, unter dem Programme den Server erreichen dürfen (Host-Kopfzeile)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>Maximale Größe einer Anfrage in MiB</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>Maximale Größe der Kopfzeilen in KiB</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Auch den Port von Ollama (11434) verwenden, mit dem sich Programme für Ollama verbinden, sofern ihn kein anderes Programm verwendet</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>Ollama-Version, die gemeldet wird; erhöhen, wenn ein Programm eine neuere verlangt</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Anzahl der Antworten, die für die nächsten Schritte der Responses API im Speicher gehalten werden; 0 hält keine</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>Maximaler Speicher für gehaltene Antworten in MiB</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>Gehaltene Antworten löschen, wenn sie so viele Sekunden nicht genutzt wurden</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>Server mit ChatMock starten, wenn ein Konto angemeldet ist</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>Denkaufwand, wenn eine Anfrage keinen eigenen festlegt</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>Ausführlichkeit der Zusammenfassung der Gedanken</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>Format der Gedanken für Chat-Programme („current“ ist dasselbe wie „legacy“)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>Jeden Denkaufwand eines Modells als eigenes Modell auflisten</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>Schneller Modus bei Modellen, die ihn unterstützen; verbraucht Ihre Limits schneller</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>Websuche: Modelle können im Web suchen, wenn eine Anfrage keine eigenen Werkzeuge hat</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>Immer dieses Modell verwenden, egal welches die Anfrage nennt</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>Modell, wenn ein Programm ein Claude-Modell anfordert</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>Modell, wenn ein Programm ein kleines Claude-Modell (Haiku) anfordert</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>Weiterer Modellname; die Option wiederholen oder durch Kommas trennen</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>Modellliste vom Konto abrufen</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>Modellliste nach so vielen Sekunden aktualisieren</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>Proxy für Verbindungen zu ChatGPT: der des Systems, keiner oder der von --proxy-url</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>Proxyadresse für --proxy-mode manual</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>Datei mit zusätzlichen Zertifikaten (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>Benachrichtigen, wenn ein Limit fast verbraucht ist und wenn es aufgebraucht ist</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>Ab wie viel Prozent Verbrauch benachrichtigt wird; nur 100: erst, wenn das Limit aufgebraucht ist</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>Benachrichtigen, wenn ein aufgebrauchtes Limit zurückgesetzt wurde</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>Benachrichtigen, wenn Sie sich erneut anmelden müssen</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>Benachrichtigen, wenn der Server nicht starten kann</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>Anfrageprotokoll auf diesem Computer führen: Zeit, Programm, Modell, Dauer und Tokens, aber kein Text</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>Anfragen nach so vielen Tagen aus dem Protokoll löschen; 0 behält alle</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>Auch den Text von Anfragen und Antworten speichern, ohne Schlüssel und Bilder</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>Maximal gespeicherter Text je Anfrage und Antwort in KiB</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>Einmal am Tag nach der neuesten Codex-Version suchen, damit neue Modelle erscheinen</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>Sprache des Fensters; ohne Angabe die des Systems</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>Wo die Tokens gespeichert werden: „keychain“ (Schlüsselbund) oder „file“ (auth.json im Datenordner); „auto“ ist der Schlüsselbund, oder die Datei, wenn CHATGPT_LOCAL_HOME gesetzt ist</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>Codex-Version, die an ChatGPT gemeldet wird; „auto“ ist die neueste bekannte</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>Ausführliche Ausgabe; „serve“ gibt eine Zeile je Anfrage aus</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>Auch alle Ereignisse von ChatGPT ausgeben, mit dem Text der Nachrichten</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>Adresse des Anmeldedienstes</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>Adresse des ChatGPT-Backends</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>Adresse, unter der nach der neuesten Codex-Version gesucht wird; ohne Angabe die Veröffentlichungen von openai/codex auf GitHub</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>Client-ID für den Anmeldedienst</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>Adresse, die die Anmeldung vom Browser empfängt; für Container</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>Andere Benutzer dieses Computers dürfen den Server ohne API-Schlüssel nutzen</translation>
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
        <translation>Immer dieses Modell verwenden</translation>
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
        <source>Codex version</source>
        <translation>Codex-Version</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>Maximale Größe einer Anfrage</translation>
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
        <translation>Server mit ChatMock starten</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>Wenn Sie angemeldet sind und den Server nicht ausgeschaltet haben.</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>Smartphones und Computer in Ihrem Netzwerk können Ihr Konto über diesen Computer nutzen. Sie müssen den API-Schlüssel senden.</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Wenn Sie einen Schlüssel festlegen, muss ihn jedes Programm senden.</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>Teil der Adresse, die Programme verwenden. Wenn Sie ihn ändern, laufen begonnene Antworten weiter.</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Auch den Port von Ollama verwenden</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>Programme, die für Ollama gemacht sind, finden ChatMock dann auf Port 11434, sofern nicht Ollama selbst läuft.</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>Gilt, wenn ein Programm keinen wählt. Mehr Aufwand dauert länger und verbraucht Ihre Limits schneller.</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>Modelle können im Web suchen, wenn ein Programm keine eigenen Werkzeuge mitbringt.</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>Schnellere Antworten von Modellen, die das unterstützen. Verbraucht Ihre Limits schneller.</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>Zusammenfassung der Gedanken</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>Wie viel von den Gedanken des Modells Programme zeigen können.</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>Format der Gedanken</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>Wenn ein Programm keine Gedanken zeigt oder sie in der Antwort zeigt, probieren Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>Jeden Denkaufwand als eigenes Modell auflisten</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>Für Programme, in denen Sie nur ein Modell wählen können.</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>Für jede Anfrage, egal welches Modell ein Programm anfordert. Leer lassen, damit die Programme wählen.</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Modell für Claude</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>Wird verwendet, wenn ein Programm ein Claude-Modell anfordert.</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Modell für Claude Haiku</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>Wird verwendet, wenn ein Programm ein kleines Claude-Modell anfordert.</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>Andere Namen für Modelle, einer je Zeile: NAME=MODELL.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>Geben Sie Paare wie mein-modell=gpt-6-sol ein. Ein Name darf nicht auf sich selbst zurückverweisen.</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>Modellliste von Ihrem Konto abrufen</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>Sonst wird die Liste verwendet, die ChatMock mitbringt.</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>Modellliste aktualisieren alle</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>Auch, wenn es aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>Benachrichtigen bei (Prozent Verbrauch)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>Mehrere durch Kommas trennen. Geben Sie 100 ein, um nur benachrichtigt zu werden, wenn ein Limit aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>Geben Sie ganze Zahlen von 1 bis 100 ein, etwa 75, 90, 95.</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>Wenn ein Limit zurückgesetzt wurde</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>Wenn der Server nicht starten kann</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>Anfrageprotokoll führen</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>Zeit, Programm, Modell, Dauer und Tokens jeder Anfrage. Das Protokoll bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>Anfragen löschen nach (Tagen)</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 behält alle.</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>Auch den Text von Anfragen und Antworten speichern</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>Ihre Gespräche werden dann auf diesem Computer gespeichert. Schlüssel und Tokens werden entfernt.</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>Maximal gespeicherter Text je Anfrage</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>Einmal am Tag nach der neuesten Codex-Version suchen</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>Fragt GitHub nach der neuesten Codex-Veröffentlichung, damit neue Modelle erscheinen. Es werden keine persönlichen Daten gesendet.</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>Anmeldung und API-Schlüssel speichern</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>Wirkt nach einem Neustart. Sie müssen sich dann erneut anmelden und einen neuen API-Schlüssel erstellen.</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>Für Verbindungen zu ChatGPT.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Proxyadresse</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>Gilt bei „Manuell“. Kann Benutzernamen und Passwort enthalten.</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>Zusätzliche Zertifikate</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>Wenn Ihr Netzwerk verschlüsselte Verbindungen prüft: das Zertifikat der Firma, die sie prüft (PEM-Datei).</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>Die Codex-Version, die ChatMock an ChatGPT meldet; auto ist die neueste bekannte. Eine neuere kann neue Modelle bieten.</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>Geben Sie auto oder eine Version wie 1.2.3 ein.</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>Webseiten, die den Server aus einem Browser nutzen dürfen, eine je Zeile. Seiten auf diesem Computer sind immer erlaubt.</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>Geben Sie den Anfang einer Adresse ein, etwa https://example.com, oder * für jede Seite.</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>Weitere Namen dieses Computers</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>Andere Namen als localhost, unter denen Programme den Server erreichen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>Bilder machen Anfragen groß.</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>Maximale Größe der Kopfzeilen</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Ollama-Version</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Wird Programmen gemeldet, die für Ollama gemacht sind. Erhöhen Sie sie, wenn ein Programm ein neueres Ollama verlangt.</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>Geben Sie eine Version wie 0.21.0 ein.</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>Programme können bei einer gehaltenen Antwort weitermachen. 0 hält keine.</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>Speicher für gehaltene Antworten</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>Gehaltene Antworten löschen nach</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>Ausführliche Ausgabe</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>Schreibt mehr in das Protokoll von ChatMock. Wirkt nach einem Neustart.</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>Zur Fehlersuche. Das Protokoll enthält dann Ihre Gespräche. Wirkt nach einem Neustart.</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>Adresse des Anmeldedienstes</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Wirkt nach einem Neustart.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>Adresse des ChatGPT-Backends</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>Adresse der Versionssuche</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>Geben Sie die ID ein; sie darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>Adresse, die die Anmeldung empfängt</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>Ändern Sie sie nur in Containern.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>In der Antwort, in &lt;think&gt;-Tags</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>Strukturiertes Feld (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>Zwei getrennte Felder (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>Zwei getrennte Felder (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>Getrenntes Feld (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie einen Wert aus der Liste.</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Dieser Wert ist nicht gültig.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>Andere Benutzer dieses Computers</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>Wer sich an diesem Computer unter anderem Namen anmeldet, kann Ihr Konto nutzen. Sonst ist dafür der API-Schlüssel nötig.</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>setting, value before, value after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>SignInCommands</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>Anmeldung gespeichert in: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>um die Anmeldung in einer Datei zu speichern, die nur Sie lesen können, verwenden Sie --token-store file oder setzen Sie CHATMOCK_TOKEN_STORE=file</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>Anmeldung von %1 gefunden in %2</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>Dies ist der Anmeldelink.</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>Öffnen Sie ihn in einem Browser und melden Sie sich dort an. Fügen Sie dann die Adresse der Seite ein, die der Browser zuletzt zeigt.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Das ist nicht die richtige Adresse.</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>Sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>Diese Adresse gehört zu einer älteren Anmeldung.</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>Verwenden Sie die zuletzt geöffnete Anmeldeseite oder beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>Der Zugriff wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Melden Sie sich erneut an und erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>Codex ist für diesen Workspace nicht freigeschaltet.</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>Bitten Sie den Administrator Ihres Workspace, es freizuschalten, oder melden Sie sich mit einem anderen Konto an.</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>Ein anderes Programm hat eine eigene Anmeldung begonnen.</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>Auf diesem Computer kann immer nur ein Programm eine Anmeldung empfangen. Schließen Sie zuerst die andere Anmeldung ab und melden Sie sich dann hier an.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>Melden Sie sich noch einmal an. Sie haben 5 Minuten Zeit.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>Der Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>Fordern Sie einen neuen Code an.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>Das Anmelden mit einem Code ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>Melden Sie sich stattdessen mit dem Browser an.</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>Die gespeicherte Anmeldung fehlt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>Wenn der Schlüsselbund gesperrt ist, entsperren Sie ihn. Andernfalls melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>Entsperren Sie ihn oder speichern Sie die Anmeldung stattdessen in einer Datei.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>Speichern Sie die Anmeldung stattdessen in einer Datei.</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>Die gespeicherte Anmeldung ist beschädigt.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>Die Datei mit Ihrer Anmeldung kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und ob ChatMock in seinen Datenordner schreiben darf.</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>Auf diesem Computer wurde keine Anmeldung der Codex CLI gefunden.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Wählen Sie deren auth.json oder melden Sie sich an.</translation>
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
        <translation>nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Tokens/s</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of the limit</comment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>Das laufende 5-Stunden-Fenster, seit %1</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>Die laufende Woche des Abos, seit %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>Der letzte %n Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>Alles, was gezählt wurde</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der Zeitraum davor</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>%1 % dieses Limits sind verbraucht</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ kennzeichnet eine Schätzung.</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 muss eine ganze Zahl von 1 bis %2 sein, nicht „%3“</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>Ihr System fragt nach dem Passwort des Schlüsselbunds; ChatMock wartet darauf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>ein Konto ohne E-Mail-Adresse</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (Plan %2)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>kann nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>kann eingerichtet werden</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>eingerichtet; prüfen Sie das Modell</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>Ein anderes Programm für diesen Server einrichten</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>Zeigt, was sich in der Einstellungsdatei des Programms ändern würde, fragt nach und legt neben der Datei eine Sicherungskopie mit Datum ab. Ohne PROGRAM werden die Programme aufgelistet. Exitcode 0, wenn das Programm eingerichtet ist oder die Änderung rückgängig gemacht wurde; 1, wenn nicht; 2 bei einem unbekannten Programm oder einer falschen Option.</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>Die Programme auflisten, zuerst die auf diesem Computer</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>Mit --list: ein JSON-Array ausgeben</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>Die Datei wiederherstellen, wie sie vor der letzten Änderung war</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>Auch ein Modell ersetzen, das die Datei nennt</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Nicht nachfragen</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>bei --list wird kein Programm angegeben</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 braucht ein Programm, zum Beispiel: %2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json ist nur zusammen mit --list möglich</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo und --replace-model können nicht zusammen verwendet werden</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>unbekanntes Programm „%1“</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>unbekanntes Programm „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>um die Programme aufzulisten: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(Ihr API-Schlüssel)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>letzte Anfrage vor %1</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>Programme auf diesem Computer:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>Andere Programme:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>Um eines einzurichten: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 ist schon eingerichtet: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (eine neue Datei)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>Beenden Sie zuerst %1: Es überschreibt diese Datei beim Beenden.</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>Diese Datei ändern?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>Diese Datei erstellen?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Erstellt.</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>Geändert. Die vorherige Datei wurde gespeichert als %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>Um das rückgängig zu machen: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>für %1 gibt es nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (wird gelöscht)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>Die Änderung rückgängig machen?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Rückgängig gemacht: %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>%1 kann von hier aus nicht eingerichtet werden; folgen Sie diesen Schritten</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>es wurde nichts geändert; um es ohne Nachfrage zu tun, fügen Sie --yes hinzu</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>es wurde nichts geändert</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>Anfragen dafür können fehlschlagen</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>stattdessen wird %1 verwendet</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 nennt das Modell „%2“, das Ihr Plan nicht hat: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>um stattdessen %1 zu verwenden: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>unter %1 läuft kein Server; der unter %2 wird verwendet</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>Gesendet seit %1:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>Die Größen sind die des Inhalts, ohne Kopfzeilen und Verschlüsselung.</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>Nicht mitgezählt: Seiten, die Ihr Browser öffnet, etwa die Anmeldung.</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>Prüfen, was ChatMock am Arbeiten hindern könnte</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>Prüft den Port, den Schlüsselbund, die Anmeldung, den Proxy, die Zertifikate, die Uhr, den Datenträger und ob jeder Host erreichbar ist. Sendet keine Anfrage an ein Modell. Exitcode 0, wenn alles in Ordnung ist, 3, wenn es nur Warnungen gibt, 1, wenn es ein Problem gibt.</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>Die Ergebnisse als JSON ausgeben</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>Einen Fehlerbericht zum Lesen und Kopieren ausgeben: ohne Geheimnisse, Namen und Text</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>Anzeigen, was ein laufendes ChatMock seit seinem Start gesendet hat: jeden Host, warum, wie oft, wie viel</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Simuliertes Konto und Backend verwenden</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report kann nicht mit --json oder --traffic verwendet werden</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>kein Server unter %1. Solange ChatMock nicht läuft, sendet es nichts; ist das Fenster offen und der Server aus, zeigt dies die Seite „Hilfe“ des Fensters</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>der Server unter %1 verlangt einen anderen API-Schlüssel: --api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>der Server unter %1 ist nicht diese Version von ChatMock</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Alles geht über den Proxy %1.</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1: %2, %3 gesendet, %4 empfangen, zuletzt vor %5</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Port von Ollama</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>Prüfen Sie die Internetverbindung, die Firewall und den Proxy (Einstellungen, Netzwerk).</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>Der Server von ChatMock läuft auf Port %1.</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>Port %1 ist frei. Es läuft kein Server.</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>Ein anderes Programm verwendet Port %1.</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Beenden Sie Ollama oder schalten Sie „Auch den Port von Ollama verwenden“ in den Einstellungen aus.</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Beenden Sie das andere Programm oder wählen Sie einen anderen Port: Einstellungen, Server, oder chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>Ihr System erlaubt Programmen nicht, Port %1 zu verwenden.</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Wählen Sie einen Port über 1023: Einstellungen, Server, oder chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>Die Adresse %1 gehört nicht zu diesem Computer.</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>Setzen Sie die Adresse auf 127.0.0.1: Einstellungen, Server, oder chatmock serve --host 127.0.0.1.</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>Der Schlüsselbund kann gelesen werden.</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von %1 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>Entsperren Sie den Schlüsselbund; vielleicht fragt Ihr System nach dessen Passwort. Ohne Schlüsselbund: --token-store file.</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>Der Schlüsselbund kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal. Ohne Schlüsselbund: --token-store file.</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>Die Anmeldung ist gespeichert in: %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>Andere Benutzer dieses Computers können %1 lesen.</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>Machen Sie die Datei nur für sich selbst lesbar: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>Melden Sie sich erneut an, wodurch die Datei neu erstellt wird, oder prüfen Sie ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>In der Demo wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>Öffnen Sie ChatMock und wählen Sie „Anmelden“ oder führen Sie aus: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Angemeldet.</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>Angemeldet (ChatGPT %1).</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Nicht angemeldet.</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT hat die Sitzung beendet.</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>Es ist nicht bekannt, ob Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>Machen Sie zuerst den Schlüsselbund verfügbar.</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>Prüfen Sie den Proxy: Einstellungen, Netzwerk, oder --proxy-mode und --proxy-url.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Es wird kein Proxy verwendet.</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>Der Proxy %1 ist erreichbar.</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>Der Proxy %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>Der Proxy %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>Schreiben Sie sie in die Adresse des Proxys: http://NAME:PASSWORT@HOST:PORT (Einstellungen, Netzwerk).</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>Die Adresse des Proxys kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>Verschlüsselte Verbindungen funktionieren.</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>Es wird keine verschlüsselte Verbindung benötigt.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>Das Zertifikat von %1 wurde nicht akzeptiert: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>Wenn Ihre Firma verschlüsselte Verbindungen prüft, fügen Sie ihr Zertifikat hinzu (PEM-Datei): Einstellungen, Netzwerk, oder --ca-file. Prüfen Sie sonst die Uhr und installieren Sie die CA-Zertifikate Ihres Systems.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>Die Zertifikatdatei %1 kann nicht gelesen werden oder enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>Wählen Sie eine PEM-Datei: Einstellungen, Netzwerk, oder --ca-file.</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>Es gibt keine TLS-Bibliothek, verschlüsselte Verbindungen sind also nicht möglich.</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>Installieren Sie OpenSSL und starten Sie ChatMock dann neu.</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>Die Zertifikate konnten nicht geprüft werden, weil kein Host erreicht wurde.</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>Stellen Sie die Uhr oder lassen Sie sie vom System automatisch stellen.</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>Die Uhr stimmt mit der von %1 überein (Unterschied: %2 s).</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>Die Uhr geht gegenüber der von %1 um %2 min vor.</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>Die Uhr geht gegenüber der von %1 um %2 min nach.</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>Die Uhr konnte nicht geprüft werden, weil kein Host erreicht wurde.</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>In den Datenordner kann geschrieben werden; %1 MB sind frei.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>Auf dem Datenträger des Datenordners sind nur %1 MB frei.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Geben Sie Speicherplatz frei.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>Der Datenträger des Datenordners ist voll (%1 MB frei).</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>Geben Sie Speicherplatz frei: Sonst kann eine neue Anmeldung nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>In den Datenordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>Ändern Sie dessen Zugriffsrechte oder setzen Sie CHATGPT_LOCAL_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>In %1 ms erreicht.</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>Die Adresse von %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 hat nicht innerhalb von %2 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>Das Zertifikat von %1 wurde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>Siehe „Zertifikate“.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>Der Proxy hat keine Verbindung zu %1 hergestellt.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>Der Proxy hat keine Verbindung zu %1 hergestellt (%2).</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>%1 wurde erreicht, meldet aber einen Fehler (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>Anmeldung und deren Erneuerung</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>Anfragen Ihrer Programme</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>Modelle und Limits Ihres Kontos</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>Neueste Codex-Version (einmal am Tag, nichts über Sie)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>Prüfungen, die Sie gestartet haben</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>In den Datenordner kann geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>Prüfen, ob ein Server läuft</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>Prüft den Server unter URL oder unter der Adresse aus den Einstellungen. Der Exitcode ist 0, wenn er läuft, angemeldet oder nicht, und 1, wenn er nicht läuft.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>„%1“ ist keine Adresse wie http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>Läuft unter %1 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>das Programm unter %1 ist nicht ChatMock</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>kein Server unter %1</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>Einen Befehl oder alle Einstellungen erklären</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>Erklärt einen Befehl. „chatmock help settings“ listet alle Einstellungen mit ihren Optionen und Umgebungsvariablen auf.</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Die Anmeldung der Codex CLI oder eines älteren ChatMock übernehmen</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>Übernimmt eine auth.json aus PATH (der Datei oder ihrem Ordner) oder von den üblichen Orten. Die Datei des anderen Programms wird nicht geändert, aber beide Programme teilen sich dann eine Anmeldung. Eine eigene Anmeldung ist zuverlässiger.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Nicht nachfragen</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>es wurde nichts übernommen; um ohne Nachfrage zu übernehmen, fügen Sie --yes hinzu</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>Übernehmen?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>es wurde nichts übernommen</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>Variable %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>Option %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 gehört einem anderen Benutzer; Tokens werden nur für ihren Besitzer ausgegeben</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>Konto, Limits, Server, Einstellungen und Ordner anzeigen</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>Zeigt, wer angemeldet ist, wie viel von jedem Limit verbraucht ist, ob ein Server läuft, welche Einstellungen vom Standard abweichen und wo Daten gespeichert sind. Limits, die älter als eine Minute sind, werden zuerst aktualisiert. Akzeptiert auch die Optionen von „serve“ und zeigt, was sie bewirken.</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>Stattdessen die gespeicherte auth.json mit ihren Tokens ausgeben; halten Sie sie geheim</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>Die Limits in jedem Fall aktualisieren</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Simuliertes Konto und Backend verwenden</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>die Limits konnten nicht aktualisiert werden: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>Nicht angemeldet. Öffnen Sie ChatMock und wählen Sie „Anmelden“ oder führen Sie aus: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>Die Anmeldung kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>Um sich erneut anzumelden, führen Sie aus: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>gültig bis %1, dann automatisch erneuert</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>wird mit der nächsten Anfrage automatisch erneuert</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>teilt die Anmeldung mit einem anderen Programm</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>simuliertes Konto</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>erforderlich; durch Option oder Variable festgelegt</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>erforderlich; gespeichert in: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht erforderlich</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>unter %1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>nein; ein anderes Programm verwendet Port %1</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>nein; zum Starten: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>Einstellungen, die vom Standard abweichen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>Den API-Schlüssel des Servers erstellen, ersetzen oder entfernen</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>Zeigt, ob Programme einen API-Schlüssel senden müssen. Andere Geräte können sich nur mit einem verbinden. Der Schlüssel wird bei den Tokens gespeichert und nur beim Erstellen ausgegeben. Ein laufender Server verwendet einen neuen Schlüssel sofort.</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>Einen Schlüssel erstellen, der den bisherigen ersetzt, und ihn ausgeben</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>Den Schlüssel entfernen; Programme auf diesem Computer brauchen dann keinen</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new und --remove können nicht zusammen verwendet werden</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>Programme müssen den API-Schlüssel senden. Er ist gespeichert in: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>Es ist kein API-Schlüssel festgelegt; Programme dürfen einen beliebigen Text senden. Um einen zu erstellen: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>kopieren Sie den Schlüssel jetzt, er wird nur einmal ausgegeben; gespeichert in: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>Der API-Schlüssel wurde entfernt.</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY ist gesetzt und hat Vorrang vor dem gespeicherten Schlüssel</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>Das Anfrageprotokoll anzeigen</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Weitere Anfragen ausgeben, sobald sie fertig sind, bis Strg+C</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>Höchstens N Anfragen anzeigen (Standard: %1)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>Keine Anfragen passen zum Filter.</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>Das Anfrageprotokoll ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Noch keine Anfragen.</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>Zeigt die Anfragen, die neueste zuletzt. FILTER ist Text, der in Pfad, Programm, Modell oder Fehler vorkommen muss, oder einer von diesen: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. Ein Minus vor einem Filter schließt die Treffer aus; setzen Sie es hinter --, wie in %1.</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>Mit Ihrem ChatGPT-Konto anmelden</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>Öffnet die Anmeldeseite in Ihrem Browser und macht automatisch weiter. Wenn der Browser am Ende eine Fehlerseite zeigt, etwa auf einem anderen Gerät, fügen Sie die Adresse dieser Seite ein. Ohne Browser verwenden Sie --headless.</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>Den Anmeldelink nur ausgeben, nicht öffnen</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>Mit einem Code anmelden, den Sie auf einem anderen Gerät eingeben</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>die Anmeldung kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>Anmeldelink:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>Der Browser ließ sich nicht öffnen. Öffnen Sie den Link selbst.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>Warten auf den Browser. Wenn er nach dem Anmelden eine Fehlerseite zeigt, fügen Sie die Adresse dieser Seite hier ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>Nach dem Anmelden zeigt der Browser eine Fehlerseite. Das ist normal (%1). Kopieren Sie die Adresse dieser Seite, fügen Sie sie hier ein und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>ein anderes Programm verwendet den Port</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>Um sich auf einem anderen Gerät anzumelden: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>die Anmeldeports sind belegt</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>ohne Terminal, in das die Adresse eingefügt werden kann, verwenden Sie --headless</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>Öffnen Sie auf einem beliebigen Gerät:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>Geben Sie diesen Code ein:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Warten auf die Eingabe des Codes. Er läuft um %1 ab.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Geben Sie nie einen Code ein, den Ihnen jemand anders geschickt hat. Damit könnte er Ihr Konto nutzen.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Wenn die Seite den Code nicht annimmt, schalten Sie zuerst in den Sicherheitseinstellungen von ChatGPT das Anmelden mit Gerätecodes ein.</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>Beendet die Sitzung bei ChatGPT und löscht die Anmeldung von diesem Computer. Eine übernommene Anmeldung wird nur hier gelöscht; das andere Programm bleibt angemeldet.</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>die gespeicherte Anmeldung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>Sie waren nicht angemeldet.</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>Abgemeldet. Anmeldung gelöscht aus: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>Das Programm, von dem sie übernommen wurde, bleibt angemeldet.</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>Denkaufwand (* Standard)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>Die Modelle Ihres Plans auflisten</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>Listet die Modelle des Kontos auf; ohne Anmeldung die, die diese Version kennt.</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>Ein JSON-Array ausgeben</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Simuliertes Konto und Backend verwenden</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>die Modellliste konnte nicht aktualisiert werden: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>Demo: Modelle eines simulierten Kontos.</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>Modelle Ihres Kontos.</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>Modelle, die diese Version kennt; Ihr Konto hat vielleicht andere.</translation>
    </message>
</context>
<context>
    <name>app::OverviewPresenter</name>
    <message>
        <source>Choose a login file</source>
        <translation>Anmeldedatei auswählen</translation>
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
        <translation>&amp;Warten und dann beenden</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>ChatMock wird beendet, sobald keine Anfrage mehr läuft.</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock wird in %n Sekunde beendet.</numerusform>
            <numerusform>ChatMock wird in %n Sekunden beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>Curl-Befehl kopiert.</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>Programme für Ollama finden den Server unter %1</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>Port %1 kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>Den Server ohne Fenster starten</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Startet den Server; Strg+C beendet ihn. Er braucht keine Anzeige. Solange Sie nicht angemeldet sind, werden Anfragen abgewiesen.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Simuliertes Konto und Backend verwenden: kein Netzwerk, keine Anmeldung</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>der Datenordner %1 ist schreibgeschützt; Anmeldung, Limits und Anfrageprotokoll können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>Demo: Konto und Backend sind simuliert; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>Der Server läuft unter %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>Tragen Sie dies in Ihrem Programm ein:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>beliebiger Text, zum Beispiel „unused“</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>der Schlüssel, den Sie festgelegt haben</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>Zum Beenden Strg+C drücken.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>Anfragen werden abgewiesen, bis Sie sich anmelden (kein Neustart nötig): %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>Ihre Sitzung ist abgelaufen</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>melden Sie sich erneut an (kein Neustart nötig): %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>die Anmeldung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>ChatMock macht automatisch weiter, wenn der Schlüsselbund entsperrt ist</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>der Server startet, wenn der Schlüsselbund entsperrt ist</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>der Server ist nicht gestartet</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>Port %1 ist frei: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Der Server wird gestoppt.</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>Der Server wird gestoppt. Noch laufende Anfragen: %1. Drücken Sie noch einmal Strg+C, um sie zu stoppen.</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird gestoppt</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>Einstellungen exportiert nach %1</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>Die Einstellungen konnten nicht exportiert werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>Diese Datei enthält keine Einstellungen von ChatMock.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n Einstellung importiert.</numerusform>
            <numerusform>%n Einstellungen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1 Nicht angenommen: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>Alle Einstellungen haben ihre Standardwerte.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>„ChatMock bei der Systemanmeldung starten“ konnte nicht geändert werden</translation>
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
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>Konnte nicht geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n fehlgeschlagene Anfrage</numerusform>
            <numerusform>%n fehlgeschlagene Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>Das Symbol ist im Infobereich. Zum Beenden wählen Sie „Beenden“ im Menü des Symbols.</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>Die letzten N Tage anzeigen (Standard: %1)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>Anfragen und Tokens pro Tag oder nach Programm anzeigen</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>Zeigt die Anfragen und Tokens der letzten Tage, wie auf diesem Computer gezählt. Tokens aus dem Cache sind Teil der Eingabe, Tokens für das Nachdenken sind Teil der Ausgabe. Mit --by oder --cycle zeigt es, wer in einem Zeitraum was verbraucht hat: ohne andere Angabe nach Programm und für diese Woche des Abos.</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>JSON ausgeben: je Tag ein Objekt in einer Zeile oder eines für den Zeitraum</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>Nach program, model, key, endpoint oder day aufschlüsseln; mehrere mit Komma</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>Der Zeitraum: 5h oder week (beginnen mit dem Zurücksetzen dieses Limits), today, die letzten 7, 30 oder 365 Tage oder all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>Den Zeitraum als CSV für eine Tabellenkalkulation ausgeben</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days kann nicht mit --by, --cycle oder --csv verwendet werden</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json und --csv können nicht zusammen verwendet werden</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>Das Anfrageprotokoll ist in den Einstellungen ausgeschaltet. Diese Summen werden trotzdem gezählt.</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>Über ChatMock</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>Version %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Inoffiziell: nicht von OpenAI entwickelt oder unterstützt.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>Befehle und Einstellungen</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Neuerungen</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Lizenz</translation>
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
        <translation>Ihre Anmeldung wird geladen …</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>Nicht angemeldet. Melden Sie sich an, um Ihren ChatGPT-Plan zu nutzen.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>Anmeldung im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>Anmeldung in %1 gespeichert.</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Sie wird mit der Codex CLI oder dem Programm geteilt, von dem sie stammt.</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>Plan noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>Nutzung als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Nutzung pro Tag</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>Nutzung in den letzten 14 Tagen</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>Eingabe-Tokens (aus dem Cache)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>Das Anfrageprotokoll kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>Noch keine Anfragen. Hier erscheinen die Tokens, die Ihre Programme verbrauchen.</translation>
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
        <translation>%1 Mrd</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1 Tsd</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>Mit den Pfeiltasten gehen Sie von Tag zu Tag. „Als Tabelle anzeigen“ zeigt dieselben Zahlen als Tabelle.</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>Basis-URL für andere Geräte: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>Basis-URL für andere Geräte kopieren</translation>
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
        <translation>API-Schlüssel kopieren</translation>
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
        <translation>API-Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>API-Schlüssel entfernen</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Wenn Sie einen Schlüssel festlegen, muss ihn jedes Programm senden.</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>Dies ist der neue Schlüssel. Kopieren Sie ihn in Ihre Programme; Sie können ihn auch später noch hier kopieren.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Durch die Option %1 festgelegt.</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Durch die Variable %1 festgelegt.</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>Schlüssel wird gesucht …</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>Kein Schlüssel nötig; Programme auf diesem Computer dürfen einen beliebigen Text senden.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>Ein Schlüssel ist festgelegt. Er ist im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>Ein Schlüssel ist festgelegt. Er ist in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>Andere Geräte können sich nicht mehr verbinden. Programme auf diesem Computer sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>Programme mit dem bisherigen Schlüssel werden abgewiesen, bis Sie ihnen den neuen geben.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Prüfung starten</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>Prüft den Port, den Schlüsselbund, die Anmeldung, den Proxy, die Zertifikate, die Uhr, den Datenträger und die Verbindung zu jedem Host. Dauert ein paar Sekunden und verbraucht nichts von Ihren Limits.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>sign, what was checked, result</comment>
        <translation>%1 %2: %3</translation>
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
        <translation>Text zum Kopieren</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>Text für %1</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Diesen Text kopieren</translation>
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
        <translation>Programme suchen</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>Keine passenden Programme. Was einzutragen ist, steht unter „Beliebiges Programm“.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>In einem Container bedeutet 127.0.0.1 den Container selbst. Verwenden Sie stattdessen %1 oder die Netzwerkadresse dieses Computers.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>In einem Container bedeutet 127.0.0.1 den Container selbst. Verwenden Sie bei Docker Desktop stattdessen %1. Starten Sie unter Linux den Container mit --network=host oder lassen Sie in den Einstellungen andere Geräte den Server nutzen.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>Programme für den Alltag</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>Programmierwerkzeuge</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>Bibliotheken und Skripte</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ Modell prüfen</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>Eingerichtet ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>Anfrage läuft</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>Letzte Anfrage %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>Der Server wird gestartet …</translation>
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
        <translation>⚠ Der Server ist aus. Programme können ihn erst nutzen, wenn Sie ihn einschalten.</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ Der Server konnte nicht starten. Der Grund steht auf der Seite „Übersicht“.</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Sie sind nicht angemeldet, deshalb werden Anfragen abgewiesen. Melden Sie sich auf der Seite „Übersicht“ an.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>Demo: Programme, die Sie jetzt verbinden, erhalten simulierte Antworten.</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>Server e&amp;inschalten</translation>
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
        <translation>Andere Geräte</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>Verwenden Sie auf anderen Geräten in Ihrem Netzwerk diese Basis-URL und Ihren API-Schlüssel:</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 – ChatMock</source>
        <comment>document</comment>
        <translation>%1 – ChatMock</translation>
    </message>
</context>
<context>
    <name>ui::ErrorView</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Details kopieren</translation>
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
        <translation>Findet Wörter im Endpunkt, im Programm, im Modell oder im Fehler. Setzen Sie eine Wortfolge in &quot;Anführungszeichen&quot;; ein Minus davor schließt die Treffer aus.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>Suchen, oder status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Läuft jetzt</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>Ohne Modelllisten</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>Bei gleichmäßiger Nutzung stünden Sie jetzt bei %1 %</translation>
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
        <translation>bei gleichmäßiger Nutzung stünden Sie jetzt bei %1 %</translation>
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
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Limits aktualisieren</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>Limits (Demo)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>Melden Sie sich an, um zu sehen, wie viel von Ihrem Plan verbraucht ist.</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>Noch keine Zahlen. Sie kommen mit der ersten Anfrage, oder wählen Sie „Aktualisieren“.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>Noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>Aktualisiert: %1 (möglicherweise veraltet)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>Aktualisiert: %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>Protokoll und Daten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Im Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>Seit dem Start von ChatMock gibt es keine solchen Meldungen.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Datenordner: %1</translation>
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
        <translation>%1, %2</translation>
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
        <translation>Weitere Namen</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>Wenn ein Programm einen bestimmten Modellnamen verlangt, geben Sie in den Einstellungen einem Modell diesen Namen.</translation>
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
        <translation>Modelle aktualisieren</translation>
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
        <translation>Die Modelle werden geladen …</translation>
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
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>Demo: Konto, Antworten und Limits sind simuliert. Nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>Ein Bericht enthält Versionen, Einstellungen, die Ergebnisse der Prüfungen und die letzten Fehler. Er enthält keine Passwörter, Schlüssel oder E-Mail-Adressen und keinen Text Ihrer Anfragen. Nichts wird gesendet: Lesen Sie ihn und kopieren Sie ihn dann dorthin, wo Sie um Hilfe bitten.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Neu erstellen</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anfrage</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown.</source>
        <translation>Der Rest wird nicht angezeigt.</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>&amp;Fehler kopieren</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>Anfrage-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>Nur dieses &amp;Programm</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>Nur dieses &amp;Modell</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>Nur fehlge&amp;schlagene</translation>
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
        <translation>Spalten an das Fenster anpassen</translation>
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
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>Anfrageprotokoll leeren</translation>
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
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Anfrageprotokoll leeren?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>Demo: Frühere Anfragen sind Beispiele, neue werden simuliert.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>&amp;Leeren …</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>Fehle&amp;r kopieren</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>Ausgewählte Anfrage stoppen</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>Fehler der ausgewählten Anfrage kopieren</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>Ausgewählte Anfrage als curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>Details der ausgewählten Anfrage</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>Passende Anfragen exportieren</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Wählen Sie eine Anfrage aus, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>Fehler kopiert.</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>Anfrage-ID kopiert.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>Das löscht alle beendeten Anfragen aus dem Protokoll, auch die, die der Filter verbirgt. Die Nutzung auf der Seite „Übersicht“ bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
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
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Programme für Ollama finden den Server auf Port %1.</translation>
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
        <translation>Basis-URL kopieren</translation>
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
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>Aus. Programme können ChatMock nicht nutzen.</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>An, aber Sie sind nicht angemeldet: Anfragen schlagen fehl.</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>An, aber zurzeit schlagen Anfragen fehl.</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>An. Auch andere Geräte in Ihrem Netzwerk können ihn nutzen.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Der Port %1 von Ollama wird geprüft …</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Ein anderes Programm verwendet den Port %1 von Ollama. Schließen Sie es oder tragen Sie die Basis-URL in Ihren Programmen ein.</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>Letzter Fehler: %1. %2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>Letzter Fehler: %1, %2. %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>Andere Geräte in Ihrem Netzwerk können ihn dann nicht mehr nutzen</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>Fehlgeschlagene Anfrage anzeigen</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>Basis-URL für andere Geräte</translation>
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
        <translation>Datei auswählen</translation>
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
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatdatei auswählen</translation>
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
        <translation>Standardwert wiederherstellen</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Durch die Variable %1 festgelegt.</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Durch die Option %1 festgelegt.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>Geben Sie unten die Proxyadresse ein. Bis dahin gilt die vorherige Auswahl.</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>Der Proxy wird verwendet. Wählen Sie zuerst oben etwas anderes.</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>Erstellen Sie zuerst einen API-Schlüssel, damit nur Ihre Geräte Ihr Konto nutzen können.</translation>
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
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>Anzeigen: %1</translation>
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
        <translation>Adresse für eingehende Verbindungen</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>ChatMock bei der Systemanmeldung starten</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>Demo: Ihre Änderungen gelten bis zum Ende der Demo und werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>Für Computer in mehreren Netzwerken: Nur Geräte im Netzwerk dieser Adresse können sich verbinden.</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>Es startet im Infobereich, ohne Fenster.</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>Basis-URL für andere Geräte: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>Keine Einstellungen passen zu „%1“.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>Die Datei enthält keine Passwörter: weder Ihre Anmeldung noch den API-Schlüssel.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Alle Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Alle zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>Ihre Einstellungen sind dieselben wie die in der Datei.</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>Es wurde nichts importiert. Hier nicht möglich: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>Einstellungen importieren?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>Diese Einstellungen ändern sich:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Hier nicht möglich: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Alle Einstellungen zurücksetzen?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>Alle Einstellungen erhalten wieder ihre Standardwerte. Sie bleiben angemeldet, und der API-Schlüssel und das Anfrageprotokoll bleiben erhalten.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
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
        <translation>&amp;Datei ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>%1 erstellen?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Zeilen mit + werden hinzugefügt, Zeilen mit − entfernt. Alles andere bleibt. Eine Sicherungskopie wird im selben Ordner angelegt.</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>Diese Datei gibt es noch nicht. Sie wird enthalten:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>Änderungen an der Datei</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>&amp;Datei erstellen</translation>
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
        <source>Set &amp;up for me…</source>
        <translation>Automatisch ein&amp;richten …</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>Beenden Sie zuerst das Programm: Es überschreibt diese Datei beim Beenden.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ Die Datei nennt das Modell „%1“, das Ihr Plan nicht hat. Anfragen dafür können fehlschlagen.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ Die Datei nennt das Modell „%1“, das Ihr Plan nicht hat. Stattdessen antwortet „%2“.</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>In der Demo ist das nicht verfügbar: Ihr eigenes Programm würde sonst simulierte Antworten erhalten.</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>Rückgängig gemacht. %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock kann %1 für Sie bearbeiten. Es zeigt zuerst die Änderung, lässt alles andere, wie es ist, und legt eine Sicherungskopie an.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>Erstellt am %1.</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>Geändert am %1. Die vorherige Datei wurde als %2 gespeichert.</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>Änderung der Datei rückgängig machen</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>„%1“ verwenden …</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>Anmeldung in einer &amp;Datei speichern</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>Bei ChatGPT an&amp;melden</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Andere Möglichkeiten</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Von der Codex CLI &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>Dem&amp;o ausprobieren</translation>
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
        <translation>Seite &amp;hier öffnen</translation>
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
        <translation>Anmeldung abbrechen</translation>
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
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>Anderen &amp;Browser verwenden</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>Auf einem anderen Gerät anmelden, indem Sie dort einen Code eingeben</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>Den Anmeldelink kopieren und in einem beliebigen Browser öffnen, hier oder anderswo</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>Adresse der Seite, die der Browser zuletzt gezeigt hat</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>&amp;Browser erneut öffnen</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>Anmelde&amp;link kopieren</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>Anmeldelink kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>Warten auf die Eingabe des Codes</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock kann die Anmeldung der Codex CLI übernehmen. Die beiden Programme teilen sie sich dann, und wenn eines sie erneuert, muss das andere sich möglicherweise erneut anmelden. Eine eigene Anmeldung ist zuverlässiger.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei auswählen …</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Die Anmeldung wird vorbereitet …</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>Ihr System fragt nach dem Passwort des Schlüsselbunds. ChatMock macht automatisch weiter, wenn Sie es eingegeben haben.</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Warten auf die Eingabe des Codes. Er läuft um %1 ab.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Geben Sie nie einen Code ein, den Ihnen jemand anders geschickt hat. Damit könnte er Ihr Konto nutzen.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Wenn die Seite den Code nicht annimmt, schalten Sie zuerst in den Sicherheitseinstellungen von ChatGPT das Anmelden mit Gerätecodes ein.</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>Kopieren Sie den Anmeldelink, öffnen Sie ihn im Browser Ihrer Wahl und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>Schließen Sie die Anmeldung in Ihrem Browser ab.</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock macht automatisch weiter.</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>Wenn der Browser am Ende eine Fehlerseite zeigt oder auf einem anderen Computer läuft, kopieren Sie die Adresse der letzten Seite und fügen Sie sie hier ein:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>Danach zeigt der Browser eine Fehlerseite. Das ist normal: Ein anderes Programm verwendet den Port.</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>Kopieren Sie die Adresse dieser Seite und fügen Sie sie hier ein:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>&amp;Code verwenden</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Co&amp;de kopieren</translation>
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
        <source>First output after %1 s.</source>
        <translation>Erste Ausgabe nach %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>Warten auf die erste Ausgabe …</translation>
    </message>
    <message>
        <source>Thinking…</source>
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
        <translation>S&amp;toppen</translation>
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
        <translation>Antwort kopieren</translation>
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
        <translation>Frage senden</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Ausprobieren (Demo)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von Ihnen gestoppt.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>Fragen Sie etwas, um den Server zu testen</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>Antwort stoppen</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>Demo: Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>Jeder Host, mit dem sich ChatMock seit %1 verbunden hat.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1: %2, %3 gesendet, %4 empfangen, zuletzt %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>Die Größen sind die des Inhalts, ohne Kopfzeilen und Verschlüsselung. Seiten, die Ihr Browser öffnet, etwa die Anmeldung, sind nicht mitgezählt.</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Alles geht über den Proxy %1.</translation>
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
        <source>Sign &amp;in…</source>
        <translation>A&amp;nmelden …</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>Bei der Systemanmeldung s&amp;tarten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
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
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>&amp;Limits aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>&amp;Denkaufwand</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n Anfrage läuft</numerusform>
            <numerusform>%n Anfragen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>Keine laufenden Anfragen</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>Wie vom Programm angefordert</translation>
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
        <translation>Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1, %2 Eingabe-Tokens (%3 aus dem Cache), %4 Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
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
        <source>Turn on the server</source>
        <translation>Server einschalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Erste Schritte schließen</translation>
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
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>Programm verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>Programme können ChatMock dann nutzen.</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>Er startet automatisch, nachdem Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>Kopieren Sie die Einstellungen des Programms von der Seite „Verbinden“ und senden Sie dann eine Nachricht.</translation>
    </message>
</context>
</TS>
