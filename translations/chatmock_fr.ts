<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>Le corps n’a pas été enregistré&#xa0;: placez-le ici</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>Le corps n’est pas du texte&#xa0;: placez-le ici</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Réessayez dans %1.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>La connexion a été refusée dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Reconnectez-vous et choisissez d’autoriser l’accès.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Reconnectez-vous&#xa0;: ChatGPT a mis fin à cette session.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>Choisissez «&#xa0;Se connecter avec ChatGPT&#xa0;».</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Ce compte ChatGPT n’inclut pas Codex.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>Utilisez un compte dont le forfait l’inclut, ou demandez à la personne qui gère votre espace de travail de l’autoriser.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Ce n’est pas autorisé.</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>Vérifiez quel compte et quelle page web en ont fait la demande.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Le port %1 est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>Le port est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>Fermez ce programme ou utilisez un autre port.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>La réponse n’est pas arrivée à temps.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Vérifiez la connexion réseau et réessayez.</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>Rien n’a été trouvé à cet endroit.</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>Vérifiez l’adresse ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>Cette adresse ne fonctionne pas ainsi.</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>Vérifiez l’adresse utilisée par le programme.</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>Votre forfait ne propose pas ce modèle.</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>Choisissez un autre modèle dans le programme qui a fait la demande.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>La conversation est trop longue pour ce modèle.</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>Commencez une nouvelle conversation ou raccourcissez celle-ci.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT a refusé cette requête pour des raisons de sécurité.</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>Formulez-la autrement.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La requête est trop volumineuse.</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>Envoyez-en moins à la fois, ou augmentez la limite dans les paramètres.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>L’en-tête de la requête est trop volumineux.</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>Vérifiez le programme qui l’a envoyée.</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>La limite de votre forfait est atteinte.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Trop de requêtes en peu de temps.</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>ChatGPT est surchargé en ce moment.</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>Un problème est survenu dans ChatMock.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Réessayez&#xa0;; si le problème persiste, signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>Cela n’a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>Vérifiez la saisie et réessayez.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Ce n’est pas possible ici.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Choisissez un autre moyen.</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>La requête était compressée d’une manière inconnue.</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>Envoyez-la sans compression, ou avec zstd, br, gzip ou deflate.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>La clé d’API est absente ou incorrecte.</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>Saisissez dans votre programme la clé indiquée dans les paramètres.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT est injoignable.</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>Vérifiez la connexion réseau, puis les paramètres du proxy.</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT a répondu par une erreur.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>Recommencez si vous le souhaitez toujours.</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>Vos identifiants ne peuvent être ni lus ni conservés ici.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>Déverrouillez le trousseau, ou conservez plutôt les identifiants dans un fichier.</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>D’autres appareils pourraient utiliser votre compte&#xa0;: il n’y a pas encore de clé d’API.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>Limitez l’accès à cet ordinateur, ou définissez d’abord une clé d’API dans les paramètres.</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>Le système se réserve le port %1.</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>Utilisez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>Cet ordinateur n’a pas l’adresse indiquée dans les paramètres.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>Limitez l’accès à cet ordinateur, ou choisissez une autre adresse dans les paramètres.</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock ne peut pas enregistrer ses fichiers.</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>Libérez de l’espace sur le disque, ou autorisez l’écriture dans le dossier.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>Impossible d’enregistrer vos paramètres.</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>Vos modifications restent valables jusqu’à la fermeture de ChatMock. Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>La clé d’API ne peut être ni lue ni conservée ici.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>Déverrouillez le trousseau et réessayez, ou créez une nouvelle clé.</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>Le contenu du fichier n’est pas compréhensible&#xa0;: le fichier est resté tel quel.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>Corrigez-le ou suivez les étapes à la main.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Impossible de lire le fichier.</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>Vérifiez qu’il s’agit d’un fichier ordinaire que vous avez le droit d’ouvrir.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>Impossible d’écrire dans le fichier&#xa0;: il est resté tel quel.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>Vérifiez ses autorisations et l’espace disponible sur le disque.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>Le programme utilise encore un fichier plus ancien, qu’un nouveau masquerait.</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>Suivez les étapes à la main.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>Le fichier a été modifié entre-temps&#xa0;: il est resté tel quel.</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>Examinez le fichier&#xa0;; les détails indiquent où se trouve la sauvegarde.</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>Impossible de lire la sauvegarde.</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>Retirez les lignes du fichier à la main.</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>Le serveur local ne répond pas.</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>Arrêtez-le, puis redémarrez-le.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Le serveur local est injoignable.</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>Vérifiez sur la page Vue d’ensemble qu’il est en marche.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>Le journal des requêtes était endommagé. Un nouveau journal a été commencé.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>Le fichier endommagé est conservé à côté. Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>Le journal des requêtes provient d’une version plus récente de ChatMock. Un nouveau journal a été commencé.</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>L’autre fichier est conservé à côté, pour le jour où vous ferez la mise à jour.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>Le disque est plein&#xa0;: les nouvelles requêtes ne peuvent pas être conservées dans le journal.</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>Libérez de l’espace sur le disque&#xa0;; les dernières requêtes seront alors enregistrées.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Impossible d’écrire dans le journal des requêtes&#xa0;: de nouvelles requêtes peuvent manquer.</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>Vérifiez que l’écriture est autorisée dans le dossier de données. Vos programmes ne sont pas concernés.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock est déjà lancé, mais ne répond pas.</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>Fermez-le avec le gestionnaire des tâches du système (processus %1), puis relancez ChatMock.</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5 heures</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>Quotidienne</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>Hebdomadaire</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>Mensuelle</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>Annuelle</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5 h</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>jour</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>an</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Has been reset; shown after the next request</source>
        <translation>Remise à zéro effectuée&#xa0;; affichée après la prochaine requête</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>Heure de remise à zéro encore inconnue</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>Remise à zéro dans %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Suffira jusqu’à la remise à zéro</translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation>Peut s’épuiser à tout moment</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>Épuisée vers %1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Épuisée</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1&#xa0;: –</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1&#xa0;: %2 utilisé</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1&#xa0;: %2 utilisé (remise à zéro&#xa0;: %3)</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT a mis fin à cette session. Ouvrez ChatMock pour vous connecter.</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>Impossible de lire vos identifiants</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>Ouvrez ChatMock pour voir ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>Le serveur n’est pas en marche</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Le port %1 est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>Il n’a pas pu démarrer. Ouvrez ChatMock pour voir pourquoi.</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>La limite est de nouveau disponible</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1&#xa0;: les requêtes reçoivent de nouveau une réponse.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>Limite utilisée à %1&#xa0;%</translation>
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
        <translation>Un chat dans le navigateur pour de nombreux fournisseurs.</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>Un chat dans le navigateur qui s’exécute sur votre propre machine.</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>Un assistant de programmation pour VS Code et JetBrains.</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>L’adresse d’une page web ouverte dans un navigateur doit figurer dans la liste des origines web autorisées, dans les paramètres.</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>Ajoutez une connexion sous «&#xa0;OpenAI API&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>Ajoutez ce point de terminaison à son fichier de configuration&#xa0;:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Ajoutez ce modèle au fichier de configuration de Continue&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Ajoutez ceci au fichier de paramètres de Zed («&#xa0;zed: open settings file&#xa0;»)&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>Ajoutez ceci à son fichier de configuration&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>Ajoutez ceci à son fichier de configuration&#xa0;; les deux premières lignes se placent avant la première table&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Ajoutez ceci à son fichier de paramètres&#xa0;:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>Un agent de programmation libre dans le terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>L’agent de programmation d’Anthropic dans le terminal.</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Tout programme</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Le chat de Visual Studio Code, via son fournisseur Ollama.</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>Choisissez un modèle et laissez-le commander Home Assistant si vous le souhaitez.</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>Choisissez-le dans un nœud tel que «&#xa0;OpenAI Chat Model&#xa0;», puis sélectionnez-y le modèle.</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>Choisissez ci-dessous les modèles pour le chat et les autres tâches.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>Choisissez «&#xa0;ChatMock&#xa0;» dans la liste des modèles.</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>Choisissez «&#xa0;Locally Hosted&#xa0;» et saisissez le port&#xa0;:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>Des agents de programmation pour VS Code.</translation>
    </message>
    <message>
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>Créez un identifiant de type «&#xa0;OpenAI&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Ce sont les serveurs de Cursor qui appellent l’adresse que vous saisissez. Ils ne peuvent pas atteindre un programme sur votre ordinateur&#xa0;: donnez-lui d’abord une adresse https publique, par exemple avec un tunnel, et définissez une clé d’API dans les paramètres.</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>Saisissez l’adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>Saisissez ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Saisissez cet hôte et synchronisez les modèles&#xa0;:</translation>
    </message>
    <message>
        <source>For every program that lets you enter an address of your own.</source>
        <translation>Pour tout programme où vous pouvez saisir une adresse de votre choix.</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>Donnez-lui l’adresse de ce serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant s’exécute le plus souvent sur un autre appareil&#xa0;: le serveur doit alors être ouvert aux autres appareils (voir les paramètres). Son intégration Ollama ne peut pas envoyer de clé.</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>Si VS Code indique que le serveur Ollama est trop ancien, augmentez la version d’Ollama dans les paramètres.</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>Si un programme exige une clé alors que ce serveur n’en demande pas, n’importe quel texte convient.</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>Si ce serveur demande une clé, choisissez plutôt «&#xa0;Internet Hosted&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>Dans le chat, ouvrez la liste des modèles, choisissez «&#xa0;Manage Models&#xa0;» puis «&#xa0;Ollama&#xa0;».</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Installez la bibliothèque&#xa0;:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm et les autres éditeurs de la famille.</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain pour Python.</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>Déclarez ce serveur comme fournisseur&#xa0;:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Les noms de modèles Claude correspondent à des modèles de votre forfait&#xa0;; les paramètres indiquent lesquels.</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>L’une des deux connexions suffit&#xa0;; avec les deux, chaque modèle apparaît deux fois.</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>Une requête depuis un terminal, pour vérifier que tout fonctionne.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Ouvrez les réglages de Raycast, puis «&#xa0;AI&#xa0;», et cherchez «&#xa0;Ollama Host&#xa0;» sous «&#xa0;Local Models&#xa0;».</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>Ouvrez les réglages de l’agent, cherchez «&#xa0;ChatMock&#xa0;» parmi les fournisseurs de LLM et saisissez la clé&#xa0;:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Ouvrez les réglages de l’extension et choisissez «&#xa0;OpenAI Compatible&#xa0;» comme fournisseur d’API.</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>Ouvrez les réglages de VS Code et cherchez «&#xa0;Ollama&#xa0;». Saisissez cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>Ouvrez «&#xa0;Admin Panel&#xa0;», puis «&#xa0;Settings&#xa0;» et «&#xa0;Connections&#xa0;».</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>Ouvrez «&#xa0;Cursor Settings&#xa0;», puis «&#xa0;Models&#xa0;» et «&#xa0;API Keys&#xa0;», et activez «&#xa0;Override OpenAI Base URL&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Devices &amp; services&#xa0;», choisissez «&#xa0;Add integration&#xa0;» et cherchez «&#xa0;Ollama&#xa0;».</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Intelligence&#xa0;», et choisissez «&#xa0;Add a Model Provider&#xa0;».</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Tools&#xa0;», «&#xa0;AI Assistant&#xa0;» et la page des modèles ou des fournisseurs.</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>L’agent de programmation d’OpenAI dans le terminal.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>La bibliothèque d’OpenAI pour Node.js, Deno et Bun.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>La bibliothèque d’OpenAI pour Python.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Ou activez «&#xa0;Ollama API&#xa0;» et ajoutez-y cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Programmes pour l’API d’Anthropic&#xa0;: cherchez «&#xa0;Base URL&#xa0;»&#xa0;; la clé va dans le champ habituel.</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programmes pour Ollama&#xa0;: cherchez «&#xa0;Host&#xa0;» ou «&#xa0;Ollama URL&#xa0;».</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programmes pour l’API d’OpenAI&#xa0;: cherchez «&#xa0;Base URL&#xa0;», «&#xa0;API base&#xa0;», «&#xa0;Endpoint&#xa0;» ou «&#xa0;OpenAI compatible&#xa0;».</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast ne peut pas y envoyer de clé&#xa0;: cela fonctionne tant qu’aucune clé d’API n’est définie.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Exécutez ceci dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>Redémarrez LibreChat et choisissez «&#xa0;ChatMock&#xa0;».</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>Démarrez-le comme d’habitude&#xa0;:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>Démarrez-le avec l’un des modèles&#xa0;:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>Le kit AI SDK pour TypeScript.</translation>
    </message>
    <message>
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>L’assistant de Xcode 26 et versions ultérieures.</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>L’URL de base est l’adresse publique de votre tunnel avec /v1 à la fin.</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>L’éditeur Cursor.</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>L’éditeur Zed, avec son assistant intégré.</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>Le lanceur pour macOS, via sa connexion Ollama.</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>L’assistant vocal et les automatisations de votre maison.</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>Cochez les modèles que vous voulez voir dans la liste.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Activez Ollama, saisissez cette adresse et testez la connexion&#xa0;:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>Avec une adresse comme {rootUrl}, Cursor ne peut pas fonctionner. Une adresse publique permet à quiconque connaît la clé d’utiliser votre forfait&#xa0;: réfléchissez-y à deux fois.</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>Des flux de travail dont certaines étapes interrogent un modèle.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>%1 tokens en entrée, dont %2 issus du cache</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>%1 tokens en sortie, dont %2 pour le raisonnement</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1, réponse de %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>Modèle · effort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>Entrée (cache)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>Sortie (raisonnement)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>Le programme qui a fait la demande</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>Quand le premier fragment de la réponse est arrivé</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>Tokens en entrée, et combien sont issus du cache</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>Tokens en sortie, et combien ont servi au raisonnement</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>What the client sent</source>
        <translation>Ce que le client a envoyé</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>Ce qui a été demandé à ChatGPT</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>Ce que le client a reçu</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>Échec côté ChatGPT</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Premier token après</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>Modèle demandé</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>Modèle qui répond</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Effort de raisonnement</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>au fur et à mesure</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>en une seule fois</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>Adapté à ce qui est possible</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>ce modèle ne le propose pas</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT n’a pas d’équivalent ici&#xa0;; la réponse est correcte sans cela</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>dont issus du cache</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>dont raisonnement</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>Pour le signaler</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Identifiant de la requête</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>Identifiant chez ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Client déconnecté</translation>
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
        <translation>d MMM</translation>
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
        <translation>Un état est un nombre comme 429, &gt;=400 ou 4xx, ou l’un de ces mots&#xa0;: failed, gone, running.</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>Un moment est une heure comme 14:05, une date comme 2026-11-28 ou une durée écoulée&#xa0;: 2h, 7d.</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>Les tokens s’indiquent par un nombre, par exemple &gt;1000.</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>Une durée est un nombre suivi de son unité, par exemple &gt;10s.</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>Le filtre n’est pas compris</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>Le filtre n’est pas compris après «&#xa0;%1:&#xa0;»</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>«&#xa0;Exemples&#xa0;», à côté du filtre, montre ce que vous pouvez demander. Un mot entre guillemets est cherché tel quel.</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>Le journal des requêtes est désactivé</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>Les requêtes ne s’affichent ici que pendant leur exécution. Le journal s’active dans les paramètres, sous Confidentialité.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Aucune requête pour l’instant</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>Le serveur est arrêté. Démarrez-le sur la page Vue d’ensemble&#xa0;; chaque requête de vos programmes apparaîtra alors ici.</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>Saisissez %1 comme URL de base dans l’un de vos programmes et posez une question&#xa0;: la requête apparaît ici pendant son exécution.</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Impossible de lire le journal des requêtes</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>Vérifiez que le disque fonctionne et que le dossier de données peut être lu. En détail&#xa0;: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Aucune requête ne correspond</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>Modifiez le filtre, ou effacez-le pour voir toutes les requêtes.</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>Requêtes dans le journal&#xa0;: %1</translation>
    </message>
    <message>
        <source>Requests that match: %1</source>
        <translation>Requêtes qui correspondent&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Export en cours&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Export en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>Requêtes exportées&#xa0;: %1, vers %2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>L’export a été annulé&#xa0;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>L’export a échoué, aucun fichier n’a été écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>le port %1 est occupé</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>en marche · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
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
        <translation>Les programmes trouvent le serveur à ce numéro. Les réponses en cours ne sont pas interrompues lorsqu’il change.</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Autres appareils du réseau</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>Permet aux téléphones et aux autres ordinateurs de votre réseau d’utiliser votre compte par l’intermédiaire de cet ordinateur. Ils doivent envoyer la clé d’API.</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>Saisissez une adresse IP de cet ordinateur, localhost, ou * pour toutes.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>S’il y en a une, chaque programme doit l’envoyer.</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Pages web autorisées</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>Pages web autorisées à utiliser le serveur depuis un navigateur, une par ligne. Les pages de cet ordinateur le peuvent de toute façon.</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>Saisissez le début d’une adresse, par exemple https://example.com, ou * pour toutes les pages.</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>Autres noms de cet ordinateur</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>Noms par lesquels les programmes peuvent s’adresser au serveur en plus de localhost, un par ligne.</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Saisissez des noms sans espace ni barre oblique, par exemple my-computer.local.</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Répondre aussi sur le port d’Ollama</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>Les programmes pour Ollama trouvent alors ChatMock d’eux-mêmes, sur le port 11434, sauf si Ollama est lui-même en cours d’exécution.</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>Démarrer le serveur au lancement de ChatMock</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>Si quelqu’un est connecté et que le serveur n’a pas été arrêté à la main.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>Combien de temps les modèles réfléchissent avant de répondre, sauf si un programme demande autre chose. Un effort plus élevé prend plus de temps et épuise plus vite les limites.</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>Résumé des réflexions</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>Ce que l’on vous dit des réflexions du modèle.</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>Comment les programmes voient les réflexions</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>Si votre programme n’affiche pas les réflexions, ou les affiche au milieu des réponses, essayez une autre forme.</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>Présenter chaque effort comme un modèle distinct</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>Pour les programmes où l’on ne peut choisir que le modèle.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Mode rapide</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>Réponses plus rapides des modèles qui le proposent. Épuise plus vite les limites.</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Recherche sur le web</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>Permet aux modèles de chercher sur le web, sauf si un programme fournit ses propres outils.</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Toujours utiliser ce modèle</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>Il répond à toutes les requêtes, quel que soit le modèle demandé par le programme. Laissez vide pour que les programmes choisissent.</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>À la place des modèles Claude</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>Le modèle qui répond quand un programme demande un modèle Claude.</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Saisissez le nom d’un modèle.</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>À la place des petits modèles Claude</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>La même chose pour les modèles Haiku.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Autres noms de modèles</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>Noms supplémentaires pour les modèles, un par ligne : NOM=MODÈLE.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>Saisissez des paires telles que mon-modele=gpt-6-sol, dont aucune ne ramène à elle-même.</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>Demander quels modèles votre compte propose</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>Sinon, une liste fournie avec ChatMock est utilisée.</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>Redemander après</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Lorsqu’une limite est presque épuisée</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>À 75, 90 et 95 pour cent, et lorsqu’elle est atteinte.</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>Lorsqu’une limite atteinte est de nouveau disponible</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Lorsque vous devez vous reconnecter</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>Lorsque le serveur n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>Conserver une liste des requêtes</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>Quand, par quel programme, avec quel modèle et combien de tokens. Elle reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>Nombre de jours avant l’oubli des requêtes</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>Conserver aussi les questions et les réponses</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>Les textes de vos conversations se trouvent alors aussi sur le disque de cet ordinateur. Les clés et les jetons d’accès en sont retirés.</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>Taille maximale conservée d’un texte</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>Kio</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>Chercher une fois par jour la version la plus récente du protocole</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>Demande à GitHub la version la plus récente de Codex, pour que les nouveaux modèles apparaissent. Rien de vous n’est envoyé.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>Le chemin vers ChatGPT. La plupart des gens laissent le système décider.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>Utilisée lorsque le proxy est choisi à la main. Elle peut contenir un nom et un mot de passe.</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Saisissez une adresse, par exemple http://proxy:3128 ou socks5://proxy:1080.</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>Fichier de certificats supplémentaires</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>Pour les réseaux qui inspectent les connexions chiffrées&#xa0;: le certificat de l’organisme qui le fait, sous forme de fichier PEM.</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>Choisissez un fichier lisible.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Where your sign-in and the API key are kept</source>
        <translation>Emplacement de vos identifiants et de la clé d’API</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>Une modification prend effet au prochain démarrage&#xa0;; reconnectez-vous alors et créez une nouvelle clé d’API.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Version du protocole</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>Ce que ChatMock annonce à ChatGPT : avec auto, la plus récente connue. Une version plus élevée peut apporter de nouveaux modèles.</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>Saisissez auto, ou des chiffres et des points, par exemple 1.2.3.</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Taille maximale d’une requête</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>Ce qu’un programme peut envoyer en une fois. Les images rendent les requêtes volumineuses.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>Mio</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>Taille maximale de l’en-tête d’une requête</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Version d’Ollama</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>Ce qui est annoncé aux programmes pour Ollama. Augmentez-la si l’un d’eux demande un Ollama plus récent.</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>Saisissez des chiffres et des points, par exemple 0.21.0.</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Réponses conservées en mémoire</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>Les programmes peuvent poursuivre à partir d’une réponse conservée. 0 n’en conserve aucune.</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>Mémoire maximale pour les réponses conservées</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>Oublier les réponses conservées après</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>Journal détaillé</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>En dit plus dans le journal du programme. Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Consigner ce que ChatGPT envoie</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>Pour rechercher des erreurs. Les textes de vos conversations se trouvent alors aussi dans le journal. Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Adresse où vous vous connectez</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>Saisissez une adresse qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>Adresse de ChatGPT</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>Où chercher la version la plus récente du protocole</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Saisissez une adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>Identifiant du programme</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>Saisissez l’identifiant&#xa0;; il ne peut pas être vide.</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>Adresse où la réponse du navigateur est attendue</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>Une autre adresse n’est utile que dans les conteneurs.</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>Aucun&#xa0;: répondre immédiatement</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Très élevé</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>Ultra</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>Selon le modèle</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Concis</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Détaillé</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Aucun résumé</translation>
    </message>
    <message>
        <source>Before the response, in think tags</source>
        <translation>Avant la réponse, entre balises think</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>Sous forme de champ structuré (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>Dans deux champs distincts (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>La même chose sous son autre nom (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>Dans un champ distinct (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Selon le système</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>Celui indiqué ci-dessous</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>À l’endroit qui convient à cet ordinateur</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>Dans le trousseau</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>Dans un fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Saisissez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choisissez une valeur de la liste.</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>Valeur inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Service de connexion</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>il y a %1 j</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
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
        <translation>ChatMock Démo</translation>
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
        <translation>Choisir un fichier d’identifiants</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>Fichiers d’identifiants (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>Quitter ChatMock&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>%n requête est encore en cours.</numerusform>
            <numerusform>%n requêtes sont encore en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Laisser ouvert</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>Fermeture de ChatMock</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>En attente de %n réponse en cours, cinq secondes au maximum.</numerusform>
            <numerusform>En attente de %n réponses en cours, cinq secondes au maximum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Quitter maintenant</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>La commande curl est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>Impossible de modifier le lancement à l’ouverture de session</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock est toujours en cours d’exécution</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Il se trouve dans la zone de notification. Pour l’arrêter, choisissez Quitter dans le menu de son icône.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>This could not be changed.</source>
        <translation>La modification n’a pas pu être faite.</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>Recherche de vos identifiants…</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>Non connecté. ChatMock utilise votre propre forfait ChatGPT.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Reconnectez-vous&#xa0;: ChatGPT a mis fin à cette session.</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>Identifiants conservés dans le trousseau.</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>Identifiants conservés dans %1.</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>Partagés avec le programme dont ils ont été importés.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>Compte (démo)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>Plan not told yet</source>
        <translation>Forfait encore inconnu</translation>
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
        <translation>Activité des 14 derniers jours</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>Afficher l’activité en tableau</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens en sortie</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens en entrée</translation>
    </message>
    <message>
        <source>Tokens in, from the cache</source>
        <translation>Tokens en entrée, issus du cache</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Activité par jour</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>Impossible de lire les chiffres dans le journal des requêtes&#xa0;: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>Aucune requête pour l’instant. Ce que vos programmes consomment est compté ici, jour après jour.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 Md</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>Tokens par jour</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>Les touches fléchées passent d’un jour à l’autre. «&#xa0;Afficher en tableau&#xa0;» donne les mêmes chiffres en lignes et en colonnes.</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>S’il y en a une, chaque programme doit l’envoyer.</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>Voici la nouvelle clé. Elle ne s’affiche qu’une seule fois&#xa0;: copiez-la dans vos programmes.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nouvelle clé d’API</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>Copier la clé d’API</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Do not show the key any more</source>
        <translation>Ne plus afficher la clé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>Créer une clé d’API</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Remplacer la clé d’API</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Supprimer la clé d’API</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Imposé par l’option %1.</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Imposé par la variable %1.</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>Recherche d’une clé…</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>Il n’y en a pas&#xa0;: les programmes de cet ordinateur peuvent envoyer n’importe quel texte comme clé.</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>Il y en a une. Elle est conservée dans le trousseau.</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>Il y en a une. Elle est conservée dans %1.</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>Sans clé, les autres appareils ne peuvent pas se connecter. Les programmes de cet ordinateur continuent de fonctionner.</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>Les programmes qui ont la clé actuelle seront refusés tant qu’ils n’auront pas la nouvelle.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Supprimer la clé</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Remplacer la clé</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Lines to copy</source>
        <translation>Lignes à copier</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>Lignes pour %1</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copier ces lignes</translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the programs</source>
        <translation>Rechercher dans les programmes</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>Aucun résultat. «&#xa0;Tout programme&#xa0;» indique ce dont les autres ont besoin.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>Dans un conteneur, 127.0.0.1 désigne le conteneur lui-même. Saisissez plutôt %1 ou l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>Dans un conteneur, 127.0.0.1 désigne le conteneur lui-même. Avec Docker Desktop, saisissez plutôt %1. Sous Linux, démarrez le conteneur avec --network=host, ou ouvrez le serveur aux autres appareils dans les paramètres.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ Le serveur est arrêté&#xa0;: les programmes ne reçoivent aucune réponse tant qu’il n’est pas en marche.</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>Le serveur démarre…</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ Le serveur n’a pas pu démarrer. La page Vue d’ensemble indique pourquoi.</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Personne n’est connecté&#xa0;: les requêtes sont refusées. Connectez-vous sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>Démo&#xa0;: les programmes que vous reliez maintenant reçoivent des réponses simulées.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>&amp;Démarrer le serveur</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Aller à la &amp;vue d’ensemble</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ui::ErrorView</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
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
        <translation>Les mots doivent figurer dans le chemin, le client, le modèle ou l’erreur&#xa0;; plusieurs mots entre &quot;guillemets&quot; comptent pour un. Un signe moins devant une condition l’inverse.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtre&#xa0;:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>mots, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Ce qui est en cours</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>Un programme</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>Un modèle</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>Les deux dernières heures</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>Plus de dix secondes</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>Plus de 1 000 tokens</translation>
    </message>
    <message>
        <source>Without the lists of models</source>
        <translation>Sans les listes de modèles</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Exemples</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Exemples de filtres</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>Le repère indique où en serait maintenant une utilisation régulière&#xa0;: %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>%1 utilisé</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>Limite&#xa0;: %1</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>une utilisation régulière en serait à %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>Crédits&#xa0;: illimités</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>Crédits restants&#xa0;: %1</translation>
    </message>
    <message>
        <source>Limits of your plan</source>
        <translation>Limites de votre forfait</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Actualiser les limites</translation>
    </message>
    <message>
        <source>Limits of your plan (Demo)</source>
        <translation>Limites de votre forfait (démo)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  S’affiche une fois que vous êtes connecté.</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  S’affiche après la première requête ou lorsque vous choisissez Actualiser.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>pas encore actualisé</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>actualisé %1, peut-être périmé</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>actualisé %1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation>Démo – ChatMock</translation>
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
        <translation>Noms de modèles</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>Vos propres noms</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>Si un programme exige un certain nom de modèle, donnez ce nom à un modèle dans les paramètres.</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>&amp;Aller aux paramètres</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>Aller aux paramètres&#xa0;: autres noms de modèles</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 désigne %2</translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>Actualiser les modèles</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>Modèles de votre compte</translation>
    </message>
    <message>
        <source>Asking for the models …</source>
        <translation>Demande des modèles en cours…</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Les modèles de votre compte ne sont pas encore connus.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modèles de votre compte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>Démo&#xa0;: le compte, les réponses et les limites sont simulés dans ce programme. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>&amp;Quitter la démo</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>Détails de la requête</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1&#xa0;: </translation>
    </message>
    <message>
        <source>The rest is not shown here.</source>
        <translation>Le reste n’est pas affiché ici.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>Démo&#xa0;: les requêtes des jours passés sont des exemples&#xa0;; les nouvelles sont simulées.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copier en tant que c&amp;url</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>&amp;Vider…</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>Arrêter la requête sélectionnée</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>Copier la requête sélectionnée en tant que commande curl</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>Détails de la requête sélectionnée</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>Exporter les requêtes qui correspondent</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>Vider le journal des requêtes</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’export</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Choose a request to see its details.</source>
        <translation>Sélectionnez une requête pour en voir les détails.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tableau pour tableurs (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Vider le journal des requêtes&#xa0;?</translation>
    </message>
    <message>
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>Toutes les requêtes terminées sont supprimées définitivement, y compris celles que le filtre masque. Les chiffres par jour de la page Vue d’ensemble sont conservés.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>Arrêté. Les programmes ne peuvent pas utiliser ChatMock pour l’instant.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>En marche, mais personne n’est connecté&#xa0;: les requêtes sont refusées.</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>En marche. Les programmes de cet ordinateur peuvent l’utiliser.</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>En marche. Les autres appareils de votre réseau peuvent aussi l’utiliser.</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>Arrêt en cours&#xa0;; les réponses déjà commencées peuvent se terminer.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>N’est pas en marche.</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Recherche du programme qui occupe le port %1 d’Ollama…</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Les programmes pour Ollama le trouvent sur le port %1.</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>Un autre programme occupe le port %1 d’Ollama. Arrêtez-le, ou donnez l’URL de base à vos programmes.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Serveur en marche</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Copier l’URL de base</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Serveur en marche</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL de base</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>URL de base pour vos programmes</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>Serveur (démo)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Utiliser le port %1</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Cet ordinateur uniquement</translation>
    </message>
    <message>
        <source>Other devices in your network cannot use it then</source>
        <translation>Les autres appareils de votre réseau ne pourront alors pas l’utiliser</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>Choisir un fichier de certificats</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>Réinitialiser&#xa0;: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>Rétablir la valeur d’origine</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Imposé par la variable %1.</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Imposé par l’option %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>Saisissez l’adresse du proxy ci-dessous&#xa0;; d’ici là, le choix précédent reste en vigueur.</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>Le proxy est en cours d’utilisation&#xa0;: choisissez d’abord un autre mode ci-dessus.</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>Créez d’abord une clé d’API, pour que personne d’autre sur votre réseau ne puisse utiliser votre compte.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>Démo&#xa0;: vos modifications ici valent jusqu’à la fin de la démo et ne sont pas conservées.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>Afficher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>Créer une clé d’API</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>Adresses pour les autres appareils</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse d’écoute</translation>
    </message>
    <message>
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>Pour les ordinateurs reliés à plusieurs réseaux&#xa0;: seuls les appareils du réseau de cette adresse peuvent se connecter.</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Lancer ChatMock à l’ouverture de session</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>ChatMock attend alors dans la zone de notification, sans afficher sa fenêtre.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Utiliser le port %1</translation>
    </message>
    <message>
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>Les autres appareils utilisent&#xa0;: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Aucun paramètre ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>Modifier %1&#xa0;?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>Créer %1&#xa0;?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>Ce fichier n’existe pas encore. Il contiendra ces lignes&#xa0;:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Les lignes avec + seront ajoutées, celles avec − retirées. Tout le reste est conservé. Une sauvegarde est placée dans le même dossier.</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>Ce qui change dans le fichier</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>Configurer %1</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>Modifier le &amp;fichier</translation>
    </message>
    <message>
        <source>Make the &amp;file</source>
        <translation>Créer le &amp;fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>Désactivé dans la démo&#xa0;: cela dirigerait votre propre programme vers des réponses simulées.</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Modification annulée&#xa0;: %1 est comme avant.</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 est configuré pour ce serveur.</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock peut écrire ceci dans %1 pour vous. Il montre d’abord la modification, conserve tout le reste du fichier et en fait une sauvegarde.</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>Créé le %1&#xa0;; ce fichier n’existait pas auparavant.</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>Modifié le %1. L’ancien fichier est conservé sous le nom %2.</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>Confi&amp;gurer pour moi…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>A&amp;nnuler la modification</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>Annuler la modification du fichier</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>Conserver les identifiants dans un &amp;fichier</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>Se co&amp;nnecter avec ChatGPT</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Autres possibilités</translation>
    </message>
    <message>
        <source>Code on another &amp;device</source>
        <translation>Code sur un autre a&amp;ppareil</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>Co&amp;ller l’adresse</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>I&amp;mporter depuis Codex CLI</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>&amp;Essayer la démo</translation>
    </message>
    <message>
        <source>For when this computer has no browser</source>
        <translation>Si cet ordinateur n’a pas de navigateur</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>Si le navigateur se trouve sur un autre ordinateur</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Un compte simulé&#xa0;: ni réseau, ni connexion</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Adresse de la dernière page</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>Ouvrir le navi&amp;gateur</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Copier l’&amp;adresse</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Copier l’adresse de la page de connexion</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>&amp;Copier le code</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Ouvrir la page &amp;ici</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock peut reprendre les identifiants de Codex CLI. Les deux programmes les partagent alors&#xa0;: lorsque l’un les renouvelle, l’autre devra peut-être se reconnecter. Une connexion séparée est plus fiable.</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mporter</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Annuler la connexion</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>Sur n’importe quel appareil, ouvrez %1 et saisissez ce code&#xa0;:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>Préparation de la connexion…</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>Terminez la connexion dans votre navigateur. Cette fenêtre s’en apercevra d’elle-même.</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>Le navigateur a-t-il abouti à une page qu’il ne peut pas ouvrir&#xa0;? Collez ici l’adresse de cette page&#xa0;:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>Terminez la connexion dans votre navigateur. Il aboutira à une page qu’il ne peut pas ouvrir&#xa0;: ChatMock ne peut pas y répondre, car d’autres programmes occupent les ports nécessaires.</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>Copiez l’adresse de cette page et collez-la ici&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: fait</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1&#xa0;: à faire</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Serveur en marche</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>&amp;Copier l’URL de base</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>&amp;Ouvrir ChatMock</translation>
    </message>
    <message>
        <source>Sign &amp;in …</source>
        <translation>Se co&amp;nnecter…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>&amp;Lancer à l’ouverture de session</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation>ChatMock Démo&#xa0;: %1</translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation>ChatMock&#xa0;: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>Premiers mots au bout de %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>En attente des premiers mots…</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>Réflexion en cours…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Terminé. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>Ré&amp;flexions</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>Réflexions du modèle</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Ask something, to see that the server answers</source>
        <translation>Posez une question pour vérifier que le serveur répond</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Envoyer le message</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Essayer (démo)</translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1: no requests</source>
        <translation>%1&#xa0;: aucune requête</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1&#xa0;: %2, %3 tokens en entrée (dont %4 issus du cache), %5 tokens en sortie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens en entrée</translation>
    </message>
    <message>
        <source>of these cached</source>
        <translation>dont issus du cache</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens en sortie</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>dont raisonnement</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd d MMM</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Serveur en marche</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Relier un programme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Fermer les premiers pas</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Tout est prêt</translation>
    </message>
    <message>
        <source>Welcome: three steps to the first answer</source>
        <translation>Bienvenue&#xa0;: trois étapes jusqu’à la première réponse</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>C’est fait.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Avec votre compte ChatGPT.</translation>
    </message>
    <message>
        <source>It starts by itself after the first sign-in.</source>
        <translation>Il démarre de lui-même après la première connexion.</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>Saisissez l’URL de base dans votre programme.</translation>
    </message>
</context>
</TS>
