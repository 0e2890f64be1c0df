<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>Der Inhalt wurde nicht aufgezeichnet: hier einsetzen</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>Der Inhalt ist kein Text: hier einsetzen</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Melden Sie sich erneut an und erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Melden Sie sich erneut an: ChatGPT hat diese Sitzung beendet.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>Wählen Sie „Bei ChatGPT anmelden“.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Dieses ChatGPT-Konto enthält Codex nicht.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>Nehmen Sie ein Konto, dessen Tarif es enthält, oder bitten Sie die Verwaltung Ihres Arbeitsbereichs, es zu erlauben.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Das ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>Prüfen Sie, welches Konto und welche Webseite es verlangt hat.</translation>
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
        <source>There was no answer in time.</source>
        <translation>Es kam rechtzeitig keine Antwort.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>Dort wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>Prüfen Sie die Adresse oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>Diese Adresse arbeitet nicht auf diese Weise.</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>Prüfen Sie, welche Adresse das Programm benutzt.</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>Ihr Tarif bietet dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>Wählen Sie in dem Programm, das gefragt hat, ein anderes Modell.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>Das Gespräch ist für dieses Modell zu lang.</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>Beginnen Sie ein neues Gespräch oder kürzen Sie dieses.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT hat diese Anfrage aus Sicherheitsgründen abgelehnt.</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>Formulieren Sie sie anders.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>Die Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>Senden Sie weniger auf einmal oder erhöhen Sie die Grenze in den Einstellungen.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>Prüfen Sie das Programm, das sie gesendet hat.</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>Das Limit Ihres Tarifs ist erreicht.</translation>
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
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Versuchen Sie es noch einmal; wenn es bleibt, melden Sie es mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>Das war nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>Prüfen Sie die Eingabe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Das ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>Die Anfrage war auf unbekannte Weise komprimiert.</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>Senden Sie sie unkomprimiert oder mit zstd, br, gzip oder deflate.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>Der API-Schlüssel fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>Tragen Sie den Schlüssel aus den Einstellungen in Ihr Programm ein.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, dann die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT hat mit einem Fehler geantwortet.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>Beginnen Sie von vorn, wenn Sie es noch möchten.</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>Ihre Anmeldung kann hier nicht gelesen oder aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>Entsperren Sie den Schlüsselbund oder bewahren Sie die Anmeldung in einer Datei auf.</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>Andere Geräte könnten Ihr Konto benutzen: Es gibt noch keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>Lassen Sie nur diesen Computer zu oder legen Sie zuerst in den Einstellungen einen API-Schlüssel fest.</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>Das System behält Port %1 für sich.</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>Nehmen Sie einen Port ab 1024.</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>Dieser Computer hat die Adresse aus den Einstellungen nicht.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>Lassen Sie nur diesen Computer zu oder wählen Sie in den Einstellungen eine andere Adresse.</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock kann seine Dateien nicht aufbewahren.</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder erlauben Sie das Schreiben in den Ordner.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>Ihre Einstellungen können nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>Was Sie geändert haben, gilt, bis ChatMock endet. Sehen Sie nach, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>Der API-Schlüssel kann hier nicht gelesen oder aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder erzeugen Sie einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>Die Datei ist nicht verständlich, deshalb blieb sie unverändert.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>Berichtigen Sie sie oder folgen Sie den Schritten von Hand.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>Prüfen Sie, ob es eine gewöhnliche Datei ist, die Sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>Die Datei kann nicht geschrieben werden, deshalb blieb sie unverändert.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>Prüfen Sie ihre Zugriffsrechte und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>Das Programm benutzt noch eine ältere Datei, die eine neue verdecken würde.</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>Folgen Sie den Schritten von Hand.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>Die Datei wurde inzwischen geändert, deshalb blieb sie unverändert.</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>Sehen Sie sich die Datei an; die Einzelheiten sagen, wo die Sicherung liegt.</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>Die Sicherung kann nicht mehr gelesen werden.</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>Nehmen Sie die Zeilen von Hand aus der Datei.</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>Der lokale Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>Schalten Sie ihn aus und wieder ein.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Der lokale Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>Prüfen Sie auf der Seite „Übersicht“, ob er an ist.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>Das Anfrageprotokoll war beschädigt. Ein neues wurde begonnen.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>Die beschädigte Datei liegt daneben. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>Das Anfrageprotokoll stammt von einem neueren ChatMock. Ein neues wurde begonnen.</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>Die andere Datei liegt daneben, bis Sie aktualisieren.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>Der Datenträger ist voll: Neue Anfragen können nicht ins Protokoll.</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>Schaffen Sie Platz; die letzten werden dann geschrieben.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Das Anfrageprotokoll kann nicht geschrieben werden: Neue Anfragen können fehlen.</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>Prüfen Sie, ob in den Datenordner geschrieben werden darf. Ihre Programme sind nicht betroffen.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock läuft bereits, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>Beenden Sie es in der Systemüberwachung (Prozess %1) und starten Sie ChatMock dann erneut.</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5 Stunden</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>Jährlich</translation>
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
        <source>Has been reset; shown after the next request</source>
        <translation>Wurde zurückgesetzt; nach der nächsten Anfrage zu sehen</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>Zeitpunkt des Zurücksetzens noch nicht bekannt</translation>
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
        <source>May run out any moment</source>
        <translation>Kann jeden Augenblick ausgehen</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>Geht etwa %1 aus</translation>
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
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT hat diese Sitzung beendet. Öffnen Sie ChatMock, um sich anzumelden.</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>Ihre Anmeldung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>Öffnen Sie ChatMock, um zu sehen, was sich tun lässt.</translation>
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
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>Er konnte nicht gestartet werden. Öffnen Sie ChatMock, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>Limit wieder frei</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1: Anfragen werden wieder beantwortet.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>Limit zu %1 % verbraucht</translation>
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
        <source>A chat in the browser for many providers.</source>
        <translation>Ein Chat im Browser für viele Anbieter.</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>Ein Chat im Browser, der auf Ihrem eigenen Rechner läuft.</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>Ein Programmierassistent für VS Code und JetBrains.</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>Eine Webseite im Browser braucht ihre Adresse in der Liste der erlaubten Webseiten in den Einstellungen.</translation>
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
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>Fügen Sie dies in die Konfigurationsdatei ein; die ersten beiden Zeilen gehören über die erste Tabelle:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Fügen Sie dies in die Einstellungsdatei ein:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>Ein offener Programmieragent im Terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>Anthropics Programmieragent im Terminal.</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Beliebiges Programm</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Chat in Visual Studio Code über dessen Ollama-Anbieter.</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>Wählen Sie ein Modell und lassen Sie es Home Assistant steuern, wenn Sie möchten.</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>Wählen Sie sie in einem Knoten wie „OpenAI Chat Model“ und dort das Modell.</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>Wählen Sie unten die Modelle für den Chat und die übrigen Aufgaben.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>Wählen Sie „ChatMock“ in der Liste der Modelle.</translation>
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
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>Legen Sie Zugangsdaten der Art „OpenAI“ an:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Cursors eigene Server rufen die Adresse auf, die Sie eintragen. Ein Programm auf Ihrem Computer erreichen sie nicht; geben Sie ihm also zuerst eine öffentliche https-Adresse, zum Beispiel mit einem Tunnel, und legen Sie in den Einstellungen einen API-Schlüssel fest.</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>Tragen Sie die Adresse ein:</translation>
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
        <source>For every program that lets you enter an address of your own.</source>
        <translation>Für jedes Programm, in das Sie eine eigene Adresse eintragen können.</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>Geben Sie ihm die Adresse dieses Servers:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant läuft meist auf einem anderen Gerät: Der Server muss dann für andere Geräte offen sein, siehe Einstellungen. Die Ollama-Integration kann keinen Schlüssel senden.</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>Wenn VS Code sagt, dass der Ollama-Server zu alt ist, erhöhen Sie in den Einstellungen die Version von Ollama.</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>Besteht ein Programm auf einem Schlüssel, obwohl dieser Server keinen verlangt, genügt ein beliebiger Text.</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>Wenn dieser Server einen Schlüssel verlangt, wählen Sie stattdessen „Internet Hosted“:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>Öffnen Sie im Chat die Liste der Modelle, wählen Sie „Manage Models“ und dann „Ollama“.</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Installieren Sie die Bibliothek:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm und ihre Verwandten.</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain für Python.</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>Machen Sie aus diesem Server einen Anbieter:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Namen von Claude-Modellen stehen für Modelle Ihres Tarifs; die Einstellungen sagen, für welche.</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>Eine der beiden Verbindungen genügt; mit beiden steht jedes Modell zweimal in der Liste.</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>Eine Anfrage aus dem Terminal, um zu sehen, dass alles funktioniert.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Öffnen Sie die Einstellungen von Raycast, dann „AI“, und suchen Sie „Ollama Host“ unter „Local Models“.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>Öffnen Sie die Einstellungen des Agenten, suchen Sie „ChatMock“ unter den LLM-Anbietern und tragen Sie den Schlüssel ein:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Öffnen Sie die Einstellungen der Erweiterung und wählen Sie „OpenAI Compatible“ als API-Anbieter.</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>Öffnen Sie die Einstellungen von VS Code und suchen Sie nach „Ollama“. Tragen Sie diese Adresse ein:</translation>
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
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>Öffnen Sie „Settings“, dann „Devices &amp; services“, wählen Sie „Add integration“ und suchen Sie nach „Ollama“.</translation>
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
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>OpenAIs Programmieragent im Terminal.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>OpenAIs Bibliothek für Node.js, Deno und Bun.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>OpenAIs Bibliothek für Python.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Oder schalten Sie „Ollama API“ ein und fügen Sie dort diese Adresse hinzu:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Programme für Anthropics API: Suchen Sie „Base URL“; der Schlüssel kommt in das übliche Feld.</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programme für Ollama: Suchen Sie „Host“ oder „Ollama URL“.</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programme für OpenAIs API: Suchen Sie „Base URL“, „API base“, „Endpoint“ oder „OpenAI compatible“.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast kann dort keinen Schlüssel senden: Es funktioniert, solange kein API-Schlüssel festgelegt ist.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Führen Sie dies in einem Terminal aus:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>Starten Sie LibreChat neu und wählen Sie „ChatMock“.</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>Starten Sie es wie immer:</translation>
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
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>Der Assistent in Xcode 26 und neuer.</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>Die Basis-URL ist die öffentliche Adresse Ihres Tunnels mit /v1 am Ende.</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>Der Editor Cursor.</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>Der Editor Zed mit seinem eingebauten Assistenten.</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>Der Starter für macOS über seine Ollama-Verbindung.</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>Sprachassistent und Automationen Ihres Zuhauses.</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>Haken Sie die Modelle an, die Sie in der Liste sehen möchten.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Schalten Sie Ollama ein, tragen Sie diese Adresse ein und testen Sie die Verbindung:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>Mit einer Adresse wie {rootUrl} kann Cursor nicht arbeiten. Eine öffentliche Adresse lässt jeden, der den Schlüssel kennt, Ihren Tarif nutzen: Überlegen Sie es sich gut.</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>Abläufe mit Schritten, die ein Modell fragen.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>%1 Tokens ein, davon %2 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>%1 Tokens aus, davon %2 fürs Nachdenken</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1, beantwortet von %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
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
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>Ein (gepuffert)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>Aus (Denken)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>Das Programm, das gefragt hat</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>Wann das erste Stück der Antwort kam</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>Tokens ein und wie viele davon aus dem Zwischenspeicher kamen</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>Tokens aus und wie viele davon fürs Nachdenken waren</translation>
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
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>What the client sent</source>
        <translation>Was der Client gesendet hat</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>Was ChatGPT gefragt wurde</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>Was der Client bekommen hat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>Fehler aufseiten von ChatGPT</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Gedauert</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
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
        <source>Model asked for</source>
        <translation>Gewünschtes Modell</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>Antwortendes Modell</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Denkaufwand</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>Stück für Stück</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>im Ganzen</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>Auf das Mögliche geändert</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Nicht beachtet</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>dieses Modell bietet es nicht</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT hat hier nichts dergleichen; die Antwort stimmt auch ohne</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>davon aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>davon fürs Nachdenken</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>Zum Melden</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung der Anfrage</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>Kennung bei ChatGPT</translation>
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
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>Unvollständig</translation>
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
        <source>Client left</source>
        <translation>Client weg</translation>
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
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>A status is a number such as 429, &gt;=400 or 4xx, or one of: failed, gone, running.</source>
        <translation>Ein Status ist eine Zahl wie 429, &gt;=400 oder 4xx oder eines von: failed, gone, running.</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>Eine Zeit ist eine Uhrzeit wie 14:05, ein Datum wie 2026-11-28 oder so lange her: 2h, 7d.</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>Tokens sind eine Zahl, zum Beispiel &gt;1000.</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>Eine Dauer ist eine Zahl mit Einheit, zum Beispiel &gt;10s.</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>Der Filter ist nicht verständlich</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>Der Filter ist nach „%1:“ nicht verständlich</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>„Beispiele“ neben dem Filter zeigt, wonach sich fragen lässt. Ein Wort in Anführungszeichen wird gesucht, wie es ist.</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>Das Anfrageprotokoll ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>Anfragen sind hier nur zu sehen, während sie laufen. Das Protokoll lässt sich in den Einstellungen unter „Privatsphäre“ einschalten.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>Der Server ist aus. Schalten Sie ihn auf der Seite „Übersicht“ ein; dann erscheint hier jede Anfrage Ihrer Programme.</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>Tragen Sie %1 als Basis-URL in eines Ihrer Programme ein und fragen Sie etwas: Die Anfrage erscheint hier, während sie läuft.</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Das Anfrageprotokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>Prüfen Sie, ob der Datenträger arbeitet und der Datenordner gelesen werden darf. Genauer: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Keine Anfrage passt</translation>
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
        <source>Requests that match: %1</source>
        <translation>Passende Anfragen: %1</translation>
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
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>Exportiert: %1, nach %2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>Der Export ist misslungen, es wurde keine Datei geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>Port %1 ist belegt</translation>
    </message>
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
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>Unter dieser Nummer finden Programme den Server. Laufende Antworten werden nicht unterbrochen, wenn sie sich ändert.</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Andere Geräte im Netzwerk</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>Lässt Telefone und andere Computer in Ihrem Netzwerk Ihr Konto über diesen Computer nutzen. Sie müssen den API-Schlüssel senden.</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>Gibt es einen, muss jedes Programm ihn mitsenden.</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Erlaubte Webseiten</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>Webseiten, die den Server aus einem Browser nutzen dürfen, eine je Zeile. Seiten auf diesem Computer dürfen es ohnehin.</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>Geben Sie den Anfang einer Adresse ein, etwa https://example.com, oder * für jede Seite.</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>Weitere Namen dieses Computers</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>Namen, unter denen Programme den Server außer localhost ansprechen dürfen, einer je Zeile.</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Geben Sie Namen ohne Leerzeichen und Schrägstriche ein, etwa mein-computer.local.</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Auch auf Ollamas Port antworten</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>Programme für Ollama finden ChatMock dann von selbst, auf Port 11434, sofern nicht Ollama selbst läuft.</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>Den Server einschalten, wenn ChatMock startet</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>Wenn jemand angemeldet ist und der Server nicht von Hand ausgeschaltet wurde.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>Wie lange Modelle vor der Antwort nachdenken, sofern ein Programm nichts anderes verlangt. Mehr dauert länger und verbraucht Limits früher.</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>Zusammenfassung der Gedanken</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>Wie viel von den Gedanken des Modells mitgeteilt wird.</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>Wie Programme die Gedanken sehen</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>Zeigt Ihr Programm keine Gedanken oder zeigt es sie mitten in Antworten, versuchen Sie eine andere Form.</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>Jeden Aufwand als eigenes Modell aufführen</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>Für Programme, in denen sich nur das Modell wählen lässt.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Schneller Modus</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>Schnellere Antworten von Modellen, die es anbieten. Verbraucht Limits früher.</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Websuche</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>Lässt Modelle im Web suchen, sofern ein Programm keine eigenen Werkzeuge mitbringt.</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Immer dieses Modell nehmen</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>Es beantwortet jede Anfrage, gleich welches Modell ein Programm verlangt. Lassen Sie es leer, damit Programme wählen.</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>Anstelle von Claude-Modellen</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>Das Modell, das antwortet, wenn ein Programm nach einem Claude-Modell fragt.</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Geben Sie den Namen eines Modells ein.</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>Anstelle kleiner Claude-Modelle</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>Dasselbe für die Haiku-Modelle.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Weitere Modellnamen</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>Zusätzliche Namen für Modelle, einer pro Zeile: NAME=MODELL.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>Geben Sie Paare wie mein-modell=gpt-6-sol ein, von denen keines auf sich selbst zurückführt.</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>Abfragen, welche Modelle Ihr Konto hat</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>Sonst wird eine Liste verwendet, die ChatMock mitbringt.</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>Wieder abfragen nach</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Wenn ein Limit fast verbraucht ist</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>Bei 75, 90 und 95 Prozent und wenn es erreicht ist.</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>Wenn ein erreichtes Limit wieder frei ist</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Wenn Sie sich erneut anmelden müssen</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>Wenn der Server nicht gestartet werden konnte</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>Eine Liste der Anfragen führen</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>Wann, von welchem Programm, welches Modell und wie viele Tokens. Sie bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>Tage, bis Anfragen vergessen werden</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>Auch Fragen und Antworten aufbewahren</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>Die Texte Ihrer Gespräche liegen dann auch auf dem Datenträger dieses Computers. Schlüssel und Zugangs-Tokens werden herausgenommen.</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>Höchstens so viel von einem Text</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>Einmal am Tag nach der neuesten Protokollversion sehen</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>Fragt GitHub nach der neuesten Ausgabe von Codex, damit neue Modelle erscheinen. Von Ihnen wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>Der Weg zu ChatGPT. Die meisten überlassen das dem System.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>Wird benutzt, wenn der Proxy von Hand gewählt ist. Sie darf Namen und Passwort enthalten.</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Geben Sie eine Adresse wie http://proxy:3128 oder socks5://proxy:1080 ein.</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>Datei mit weiteren Zertifikaten</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>Für Netzwerke, die verschlüsselte Verbindungen prüfen: das Zertifikat dessen, der es tut, als PEM-Datei.</translation>
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
        <source>Where your sign-in and the API key are kept</source>
        <translation>Wo Ihre Anmeldung und der API-Schlüssel liegen</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>Eine Änderung gilt ab dem nächsten Start; melden Sie sich dann neu an und erzeugen Sie einen neuen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Protokollversion</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>Was ChatMock ChatGPT mitteilt: mit auto die neueste bekannte. Eine höhere kann neue Modelle bringen.</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>Geben Sie auto ein oder Zahlen und Punkte, etwa 1.2.3.</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Größte Anfrage</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>Was ein Programm auf einmal senden darf. Bilder machen Anfragen groß.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>Größter Kopf einer Anfrage</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Version von Ollama</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>Was Programmen für Ollama mitgeteilt wird. Erhöhen Sie sie, wenn eines ein neueres Ollama verlangt.</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>Geben Sie Zahlen und Punkte ein, etwa 0.21.0.</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Im Speicher gehaltene Antworten</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>Programme können an eine gehaltene Antwort anknüpfen. 0 hält keine.</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>Höchster Speicher für gehaltene Antworten</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>Gehaltene Antworten vergessen nach</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>Ausführliches Protokoll</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>Sagt mehr im Protokoll des Programms. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Protokollieren, was ChatGPT sendet</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>Zur Fehlersuche. Die Texte Ihrer Gespräche stehen dann auch im Protokoll. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Wo Sie sich anmelden</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>Adresse von ChatGPT</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>Wo die neueste Protokollversion nachgesehen wird</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>Kennung des Programms</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>Geben Sie die Kennung ein; sie darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>Wo die Antwort des Browsers erwartet wird</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>Eine andere Adresse nützt nur in Containern.</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>Keiner: sofort antworten</translation>
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
        <source>Highest</source>
        <translation>Am höchsten</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>Ultra</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>Wie das Modell es von selbst tut</translation>
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
        <source>Before the response, in think tags</source>
        <translation>Vor der Antwort, in think-Tags</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>Als gegliedertes Feld (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>In zwei eigenen Feldern (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>Dasselbe unter anderem Namen (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>In einem eigenen Feld (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System sagt</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>Der unten genannte</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>Wo es zu diesem Computer passt</translation>
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
        <source>That of the system</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>Das ist nicht zu gebrauchen: %1.</translation>
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
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
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
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock wird beendet</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>Es wird auf %n laufende Antwort gewartet, höchstens fünf Sekunden.</numerusform>
            <numerusform>Es wird auf %n laufende Antworten gewartet, höchstens fünf Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Sofort beenden</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>Der curl-Befehl ist in der Zwischenablage.</translation>
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
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Es wohnt im Infobereich. Zum Beenden wählen Sie „Beenden“ im Menü seines Symbols.</translation>
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
        <source>This could not be changed.</source>
        <translation>Das ließ sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>Ihre Anmeldung wird gesucht …</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>Nicht angemeldet. ChatMock nutzt Ihren eigenen ChatGPT-Tarif.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Melden Sie sich erneut an: ChatGPT hat diese Sitzung beendet.</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>Die Anmeldung liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>Die Anmeldung liegt in %1.</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>Gemeinsam mit dem Programm, aus dem sie übernommen wurde.</translation>
    </message>
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
        <source>Plan not told yet</source>
        <translation>Tarif noch nicht bekannt</translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Activity of the last 14 days</source>
        <translation>Nutzung der letzten 14 Tage</translation>
    </message>
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
        <source>Tokens in, from the cache</source>
        <translation>Tokens ein, aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Nutzung pro Tag</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>Die Zahlen können nicht aus dem Anfrageprotokoll gelesen werden: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>Noch keine Anfragen. Was Ihre Programme verbrauchen, wird hier Tag für Tag gezählt.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 Mrd</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd</translation>
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
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>Die Pfeiltasten gehen von Tag zu Tag. „Als Tabelle zeigen“ hat dieselben Zahlen in Zeilen und Spalten.</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>Gibt es einen, muss jedes Programm ihn mitsenden.</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>Das ist der neue Schlüssel. Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn in Ihre Programme.</translation>
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
        <source>Do not show the key any more</source>
        <translation>Den Schlüssel nicht mehr zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>Einen API-Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Den API-Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Den API-Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Festgelegt durch die Option %1.</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Festgelegt durch die Variable %1.</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>Es wird nachgesehen, ob es einen gibt …</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>Es gibt keinen: Programme auf diesem Computer dürfen einen beliebigen Text als Schlüssel senden.</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>Es gibt einen. Er liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>Es gibt einen. Er liegt in %1.</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>Ohne Schlüssel können sich andere Geräte nicht verbinden. Programme auf diesem Computer laufen weiter.</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>Programme mit dem bisherigen Schlüssel werden abgewiesen, bis sie den neuen erhalten.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Schlüssel ersetzen</translation>
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
        <source>Lines to copy</source>
        <translation>Zeilen zum Kopieren</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>Zeilen für %1</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
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
        <source>Search the programs</source>
        <translation>Die Programme durchsuchen</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>Nichts gefunden. „Beliebiges Programm“ sagt, was andere brauchen.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>In einem Container ist 127.0.0.1 der Container selbst. Schreiben Sie stattdessen %1 oder die Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>In einem Container ist 127.0.0.1 der Container selbst. Mit Docker Desktop schreiben Sie stattdessen %1. Unter Linux starten Sie den Container mit --network=host oder öffnen den Server in den Einstellungen für andere Geräte.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ Der Server ist aus: Programme bekommen keine Antwort, bis er an ist.</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>Der Server startet …</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ Der Server konnte nicht starten. Die Seite „Übersicht“ sagt, warum.</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Niemand ist angemeldet: Anfragen werden abgewiesen. Melden Sie sich auf der Seite „Übersicht“ an.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>Demo: Programme, die Sie jetzt verbinden, bekommen simulierte Antworten.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>Server &amp;einschalten</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Zur &amp;Übersicht</translation>
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
        <source>Words have to occur in the path, the client, the model or the error; several words in &quot;quotes&quot; count as one. A minus before a condition turns it around.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>Wörter müssen im Pfad, im Client, im Modell oder im Fehler vorkommen; mehrere Wörter in &quot;Anführungszeichen&quot; zählen als eines. Ein Minus vor einer Bedingung kehrt sie um.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>Wörter, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was misslungen ist</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limit erreicht</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Was gerade läuft</translation>
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
        <source>Without the lists of models</source>
        <translation>Ohne die Modelllisten</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Beispiele für Filter</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>Der Strich zeigt, wo gleichmäßiger Verbrauch jetzt stünde: %1 %</translation>
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
        <source>%1 limit</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>gleichmäßiger Verbrauch stünde bei %1 %</translation>
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
        <source>Limits of your plan</source>
        <translation>Limits Ihres Tarifs</translation>
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
        <source>Limits of your plan (Demo)</source>
        <translation>Limits Ihres Tarifs (Demo)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  Zu sehen, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  Zu sehen nach der ersten Anfrage oder wenn Sie „Aktualisieren“ wählen.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>aktualisiert %1, womöglich veraltet</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>aktualisiert %1</translation>
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
        <source>Your own names</source>
        <translation>Eigene Namen</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>Wenn ein Programm auf einem bestimmten Modellnamen besteht, geben Sie diesen Namen in den Einstellungen einem Modell.</translation>
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
        <source>Asking for the models …</source>
        <translation>Die Modelle werden abgefragt …</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Die Modelle Ihres Kontos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelle Ihres Kontos: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>Demo: Konto, Antworten und Limits werden in diesem Programm simuliert. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Demo &amp;verlassen</translation>
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
        <source>The rest is not shown here.</source>
        <translation>Der Rest wird hier nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>Demo: Die Anfragen früherer Tage sind Beispiele; neue werden simuliert.</translation>
    </message>
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
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>&amp;Leeren …</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>Die gewählte Anfrage anhalten</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>Die gewählte Anfrage als curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>Einzelheiten der gewählten Anfrage</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>Die passenden Anfragen exportieren</translation>
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
        <source>Choose a request to see its details.</source>
        <translation>Wählen Sie eine Anfrage, um ihre Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabelle für Tabellenkalkulationen (*.csv)</translation>
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
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>Alle beendeten Anfragen werden endgültig entfernt, auch die, die der Filter verbirgt. Die Zahlen pro Tag auf der Seite „Übersicht“ bleiben.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>Aus. Programme können ChatMock jetzt nicht nutzen.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>An, aber niemand ist angemeldet: Anfragen werden abgewiesen.</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>An. Programme auf diesem Computer können ihn nutzen.</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>An. Auch andere Geräte in Ihrem Netzwerk können ihn nutzen.</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>Hält an; laufende Antworten können zu Ende kommen.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Läuft nicht.</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Es wird nachgesehen, wer Ollamas Port %1 hat …</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Programme für Ollama finden ihn auf Port %1.</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>Ein anderes Programm hat Ollamas Port %1. Beenden Sie es oder geben Sie Ihren Programmen die Basis-URL.</translation>
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
        <source>Other devices in your network cannot use it then</source>
        <translation>Andere Geräte in Ihrem Netzwerk können ihn dann nicht nutzen</translation>
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
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>Eine Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>Zurück auf den ursprünglichen Wert</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Festgelegt durch die Variable %1.</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Festgelegt durch die Option %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>Geben Sie unten die Adresse des Proxys ein; bis dahin gilt die vorige Wahl.</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>Der Proxy ist in Gebrauch: Wählen Sie oben zuerst einen anderen Weg.</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>Erzeugen Sie zuerst einen API-Schlüssel, damit niemand sonst in Ihrem Netzwerk Ihr Konto nutzen kann.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Die Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>Demo: Was Sie hier ändern, gilt, bis die Demo endet, und wird nicht aufbewahrt.</translation>
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
        <source>Make an API key</source>
        <translation>Einen API-Schlüssel erzeugen</translation>
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
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>Für Computer mit mehreren Netzwerken: Nur Geräte in dem dieser Adresse können sich verbinden.</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>ChatMock bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>Es wartet dann im Infobereich, ohne sein Fenster.</translation>
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
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>Andere Geräte benutzen: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung hat „%1“ in ihren Worten.</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1 ändern?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>%1 anlegen?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>Es gibt noch keine solche Datei. Diese Zeilen werden darin stehen:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Zeilen mit + kommen hinzu, Zeilen mit − fallen weg. Alles andere bleibt. Eine Sicherung bleibt im selben Ordner.</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>Was sich in der Datei ändert</translation>
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
        <source>Make the &amp;file</source>
        <translation>Die &amp;Datei anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>In der Demo ist das ausgeschaltet: Es würde Ihr eigenes Programm auf simulierte Antworten richten.</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Rückgängig gemacht: %1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 ist für diesen Server eingerichtet.</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock kann dies für Sie in %1 schreiben. Es zeigt die Änderung vorher, behält alles andere in der Datei und legt eine Sicherung an.</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>Angelegt am %1; vorher gab es keine solche Datei.</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>Geändert am %1. Die frühere Datei ist als %2 aufbewahrt.</translation>
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
        <source>Undo the change of the file</source>
        <translation>Die Änderung der Datei rückgängig machen</translation>
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
        <source>Code on another &amp;device</source>
        <translation>Code auf einem anderen &amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>Die Adresse &amp;einfügen</translation>
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
        <source>For when this computer has no browser</source>
        <translation>Wenn dieser Computer keinen Browser hat</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>Wenn der Browser auf einem anderen Computer läuft</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Ein simuliertes Konto: kein Netzwerk, keine Anmeldung</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Adresse der letzten Seite</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>Den &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Die &amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Die Adresse der Anmeldeseite kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>Den &amp;Code kopieren</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Die Seite &amp;hier öffnen</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock kann die Anmeldung der Codex CLI übernehmen. Beide Programme teilen sie dann: Erneuert sie das eine, muss man sich im anderen womöglich neu anmelden. Eine eigene Anmeldung ist zuverlässiger.</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>Eine &amp;Datei wählen …</translation>
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
        <source>Preparing the sign-in …</source>
        <translation>Die Anmeldung wird vorbereitet …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Sie werden angemeldet …</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>Schließen Sie die Anmeldung im Browser ab. Dieses Fenster merkt es von selbst.</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>Endete der Browser auf einer Seite, die er nicht öffnen kann? Fügen Sie deren Adresse hier ein:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>Schließen Sie die Anmeldung im Browser ab. Er wird auf einer Seite enden, die er nicht öffnen kann: ChatMock kann sie nicht beantworten, weil andere Programme die Ports dafür benutzen.</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>Kopieren Sie die Adresse jener Seite und fügen Sie sie hier ein:</translation>
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
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
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
        <source>Reasoning of the model</source>
        <translation>Gedanken des Modells</translation>
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
        <source>Ask something, to see that the server answers</source>
        <translation>Fragen Sie etwas, um zu sehen, dass der Server antwortet</translation>
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
        <source>Stop the answer</source>
        <translation>Die Antwort anhalten</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Ausprobieren (Demo)</translation>
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
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1: %2, %3 Tokens ein (%4 gepuffert), %5 Tokens aus</translation>
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
        <source>of these cached</source>
        <translation>davon gepuffert</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>davon Nachdenken</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM</translation>
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
        <source>Connect a client</source>
        <translation>Ein Programm verbinden</translation>
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
        <source>Welcome: three steps to the first answer</source>
        <translation>Willkommen: drei Schritte bis zur ersten Antwort</translation>
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
        <source>It starts by itself after the first sign-in.</source>
        <translation>Er startet nach der ersten Anmeldung von selbst.</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>Tragen Sie die Basis-URL in Ihr Programm ein.</translation>
    </message>
</context>
</TS>
