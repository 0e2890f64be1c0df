<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>impossible d’ouvrir la fenêtre&#xa0;; pour lancer le serveur sans elle&#xa0;: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>impossible d’ouvrir l’affichage %1&#xa0;; pour lancer le serveur sans fenêtre&#xa0;: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>pour les options, voir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>commande inconnue «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>commande inconnue «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>les commandes sont %1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>Utilisez votre forfait ChatGPT dans les programmes conçus pour OpenAI, Ollama ou Anthropic.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Utiliser un compte et un service simulés&#xa0;: ni réseau, ni connexion</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>Sans commande, ChatMock ouvre sa fenêtre et reste dans la zone de notification.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Démarrer dans la zone de notification, sans la fenêtre</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>Cette version n’a pas de fenêtre&#xa0;: il lui faut une commande.</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock n’est pas officiel et peut cesser de fonctionner du jour au lendemain.</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>aucun affichage disponible pour la fenêtre&#xa0;; pour lancer le serveur sans fenêtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>cette version n’a pas de fenêtre&#xa0;; choisissez une commande</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>argument inattendu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>option inconnue %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>option inconnue %1&#xa0;; vouliez-vous dire %2&#xa0;?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>Le texte de la requête n’a pas été enregistré&#xa0;: insérez-le ici</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>La requête n’est pas du texte&#xa0;: insérez-la ici</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Ce compte ChatGPT n’inclut pas Codex.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Ce n’est pas autorisé.</translation>
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
        <source>The conversation is too long for this model.</source>
        <translation>La conversation est trop longue pour ce modèle.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT a refusé cette requête pour des raisons de sécurité.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La requête est trop volumineuse.</translation>
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
        <source>The API key is missing or wrong.</source>
        <translation>La clé d’API est absente ou incorrecte.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT est injoignable.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Impossible de lire le fichier.</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>Le programme utilise encore un fichier plus ancien et l’ignorerait s’il y en avait un nouveau.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Le serveur local est injoignable.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Impossible d’écrire dans le journal des requêtes&#xa0;: de nouvelles requêtes peuvent manquer.</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>Réessayez dans %1 (%2).</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>Attendez sa réinitialisation ou choisissez un autre modèle&#xa0;; la page Vue d’ensemble indique quand elle aura lieu.</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>Elle sera réinitialisée à %1 (dans %2).</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>Réinitialisation&#xa0;: %1 (dans %2).</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>La limite de 5 heures est épuisée.</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>La limite quotidienne est épuisée.</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>La limite hebdomadaire est épuisée.</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>La limite mensuelle est épuisée.</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>La limite de votre forfait est épuisée.</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>Vous n’êtes pas connecté, ou votre session est terminée.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>Choisissez «&#xa0;Se connecter avec ChatGPT&#xa0;» sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Utilisez un compte dont le forfait l’inclut, ou adressez-vous à l’administrateur de votre espace de travail.</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>Vérifiez avec quel compte vous êtes connecté.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Ce n’est pas la bonne adresse.</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>Elle commence par http://localhost:1455.</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>Ce fichier ne contient pas d’identifiants de Codex CLI.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Choisissez son fichier auth.json ou connectez-vous.</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock ne peut pas utiliser cette valeur.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Vérifiez-la et réessayez.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>Déverrouillez-le et réessayez, ou conservez vos identifiants dans un fichier.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>Impossible de lire ou d’enregistrer vos identifiants.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>Vérifiez les autorisations du dossier de données et l’espace libre sur le disque.</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>Impossible d’enregistrer vos paramètres.</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>Vos modifications seront perdues à la fermeture de ChatMock. Vérifiez si le disque est plein.</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>Impossible de lire ou d’enregistrer la clé d’API.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>Déverrouillez le trousseau et réessayez, ou créez une nouvelle clé.</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>Le fichier contient des erreurs&#xa0;; il n’a donc pas été modifié.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>Corrigez-le, ou suivez les étapes vous-même.</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>Vérifiez qu’il s’agit d’un fichier ordinaire et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>Impossible d’écrire dans le fichier&#xa0;; il n’a donc pas été modifié.</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>Vérifiez ses autorisations et l’espace libre sur le disque.</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>Le programme n’a pas encore créé son fichier de paramètres.</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>Démarrez le programme une fois, quittez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>Suivez les étapes vous-même.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>Le fichier a été modifié entre-temps&#xa0;; il a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>La sauvegarde n’est plus lisible.</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>Supprimez vous-même les lignes du fichier.</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>Le serveur local ne répond pas.</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>Arrêtez-le et remettez-le en marche sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>Vérifiez sur la page Vue d’ensemble s’il est en marche.</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Vérifiez votre connexion Internet et réessayez.</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>Cette adresse n’accepte pas ce type de requête.</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>Vérifiez l’URL de base dans le programme.</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>Votre forfait n’inclut pas ce modèle.</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>Choisissez un autre modèle dans le programme.</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>Commencez une nouvelle conversation ou raccourcissez celle-ci.</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>Reformulez le message et réessayez.</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>Envoyez-en moins à la fois, ou augmentez «&#xa0;Taille maximale d’une requête&#xa0;» dans les paramètres.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Les en-têtes de la requête sont trop volumineux.</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>Augmentez «&#xa0;Taille maximale des en-têtes&#xa0;» dans les paramètres.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Réessayez. Si le problème se reproduit, signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>Le journal des requêtes était endommagé. Un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>Le fichier endommagé a été conservé. Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>Le journal des requêtes provient d’une version plus récente de ChatMock. Un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>Le fichier précédent a été conservé&#xa0;; une version plus récente de ChatMock pourra le relire.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>Le disque est plein&#xa0;: les nouvelles requêtes ne peuvent pas être consignées.</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>Libérez de l’espace&#xa0;; les dernières requêtes seront alors enregistrées.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>Vérifiez les autorisations du dossier de données. Vos programmes ne sont pas affectés.</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock ne prend pas cela en charge.</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>Les détails indiquent ce qui manque.</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>La requête a été compressée d’une manière non prise en charge.</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>Désactivez la compression dans le programme.</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>Copiez la clé de la page Paramètres dans le programme.</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>Vérifiez votre connexion Internet, puis le proxy dans les paramètres.</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT a signalé une erreur.</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Relancez-la si vous en avez encore besoin.</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>Les autres appareils ne peuvent se connecter que s’il existe une clé d’API.</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>Créez une clé d’API dans les paramètres, ou n’autorisez que cet ordinateur.</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>Le port %1 est réservé par le système.</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>Utilisez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>L’adresse d’écoute n’existe pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>N’autorisez que cet ordinateur, ou saisissez une autre adresse dans les paramètres.</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock ne peut pas enregistrer ses fichiers.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>Libérez de l’espace sur le disque, ou autorisez l’écriture dans le dossier de données.</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>La limite annuelle est épuisée.</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>Vérifiez le fichier. Les détails indiquent où se trouve la sauvegarde, s’il y en avait une.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>Élément introuvable.</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>Vérifiez l’adresse et réessayez.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock est déjà en cours d’exécution, mais ne répond pas.</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>Mettez fin au processus %1 dans le gestionnaire de tâches du système, puis redémarrez ChatMock.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[COMMANDE]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Afficher la version</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Afficher cette aide</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>Pour les options d’une commande, exécutez&#xa0;: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>Les paramètres peuvent aussi servir d’options&#xa0;; pour en voir la liste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>Codes de sortie&#xa0;: 0 succès, 1 échec, 2 erreur d’utilisation, 3 avertissements, 13 port déjà utilisé, 77 non connecté.</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>Commandes qui les acceptent comme options</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>Avec %1, et sans commande&#xa0;: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>Uniquement sans commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>Tous les autres paramètres&#xa0;: avec %1, et sans commande.</translation>
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
        <source>Network</source>
        <translation>Réseau</translation>
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
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>Connexion et service</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>activé par défaut</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>désactivé par défaut</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>%1 par défaut</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>variable %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>Paramètres de ChatMock</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>Chaque paramètre peut être donné comme option, pour cette exécution seulement. Beaucoup ont une variable d’environnement. Une option prime sur la variable, et une variable sur le paramètre enregistré. La page Paramètres de la fenêtre modifie les paramètres enregistrés&#xa0;; «&#xa0;chatmock info&#xa0;» affiche ceux qui sont en vigueur.</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>Autres variables d’environnement</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>Dossier de toutes les données&#xa0;; les jetons se trouvent alors dans son fichier auth.json</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>Où «&#xa0;chatmock import&#xa0;» cherche les identifiants de Codex CLI (~/.codex par défaut)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>Aucune couleur dans la sortie</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>limite de %1 jours</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>limite de %1 heures</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>limite de %1 minutes</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>utilisation inconnue</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1&#xa0;% utilisé</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>réinitialisée&#xa0;: %1</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>réinitialisation&#xa0;: %1 (dans %2)</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>Crédits&#xa0;: illimités</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>Crédits&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>Crédits&#xa0;: disponibles</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>Crédits&#xa0;: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>Actualisées&#xa0;: %1 (peut-être obsolètes)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Actualisées il y a %1</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>Actualisées il y a %1 (peut-être obsolètes)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>limite de 5 heures</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>limite quotidienne</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>limite hebdomadaire</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>limite mensuelle</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>limite annuelle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation>ddd d MMM HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>Pas encore connues&#xa0;; elles arrivent avec la première réponse</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT n’indique aucune limite</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>Une limite est atteinte&#xa0;; les requêtes sont refusées jusqu’à sa réinitialisation</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5&#xa0;h</translation>
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
        <source>Resets in %1 (%2)</source>
        <translation>Réinitialisation dans %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Suffira jusqu’à la réinitialisation</translation>
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
        <translation>%1&#xa0;: %2 utilisé (réinitialisation&#xa0;: %3)</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>Limite de %1 jours</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>Limite de %1 heures</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>Limite de %1 minutes</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>Limite de 5 heures</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Limite quotidienne</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>Limite hebdomadaire</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>Limite mensuelle</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>Limite annuelle</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>Réinitialisée. Les nouveaux chiffres arrivent avec la prochaine requête.</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>Heure de réinitialisation inconnue</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>Peut s’épuiser à tout moment</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>Sera épuisée vers %1</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>Les requêtes échouent jusqu’à la réinitialisation.</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>Les requêtes échouent jusqu’à la réinitialisation&#xa0;: %1 (dans %2).</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>Plafond de dépenses de votre espace de travail atteint</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>Demandez à l’administrateur de votre espace de travail de l’augmenter, ou attendez.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 atteinte</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>Limite de votre forfait atteinte</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>clos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
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
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>arrêtée</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
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
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT a mis fin à votre session. Ouvrez ChatMock pour vous connecter.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>Impossible de lire vos identifiants</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>Ouvrez ChatMock pour savoir quoi faire.</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>Il n’a pas pu démarrer. Ouvrez ChatMock pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1 réinitialisée</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>Vous pouvez de nouveau utiliser ChatMock.</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>Vous pouvez de nouveau utiliser ses modèles.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 atteinte</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1&#xa0;: %2 utilisé</translation>
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
        <translation>Un assistant de programmation pour VS Code et JetBrains.</translation>
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
        <source>Add this to its settings file:</source>
        <translation>Ajoutez ceci à son fichier de paramètres&#xa0;:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Tout programme</translation>
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
        <source>Enter these values:</source>
        <translation>Saisissez ces valeurs&#xa0;:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Saisissez cet hôte et synchronisez les modèles&#xa0;:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Installez la bibliothèque&#xa0;:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain pour Python.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Ouvrez les réglages de Raycast, puis «&#xa0;AI&#xa0;», et cherchez «&#xa0;Ollama Host&#xa0;» sous «&#xa0;Local Models&#xa0;».</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Ouvrez les réglages de l’extension et choisissez «&#xa0;OpenAI Compatible&#xa0;» comme fournisseur d’API.</translation>
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
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Intelligence&#xa0;», et choisissez «&#xa0;Add a Model Provider&#xa0;».</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Tools&#xa0;», «&#xa0;AI Assistant&#xa0;» et la page des modèles ou des fournisseurs.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Ou activez «&#xa0;Ollama API&#xa0;» et ajoutez-y cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programmes pour Ollama&#xa0;: cherchez «&#xa0;Host&#xa0;» ou «&#xa0;Ollama URL&#xa0;».</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Exécutez ceci dans un terminal&#xa0;:</translation>
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
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Activez Ollama, saisissez cette adresse et testez la connexion&#xa0;:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>Une application de chat dans le navigateur pour de nombreux fournisseurs.</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>Une application de chat dans le navigateur, hébergée sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>Un programme de chat pour le terminal.</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>Un éditeur de code avec assistant intégré.</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>Une application de chat de bureau pour de nombreux modèles.</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>Une application de chat de bureau qui répond à partir de vos propres documents.</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>Une application de chat de bureau qui peut aussi exécuter des modèles locaux.</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>Un lanceur pour macOS, relié via Ollama.</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>Un agent de programmation minimaliste pour le terminal.</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>Une application de prise de notes, avec le plugin Copilot.</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>Un binôme de programmation pour le terminal.</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>Une seule requête depuis un terminal, pour vérifier que tout fonctionne.</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>Une page web ne peut utiliser ce serveur que si son adresse figure sous «&#xa0;Pages web autorisées&#xa0;» dans les paramètres.</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>Ajoutez un modèle portant ce nom, ou actualisez la liste des modèles&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>Ajoutez ceci à son fichier de configuration dans votre dossier personnel&#xa0;:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>Ajoutez ceci à son fichier de configuration. Les deux premières lignes doivent précéder la première table.</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>Ajoutez ceci à sa liste de modèles&#xa0;:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>Un éditeur avec agent intégré.</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>Un agent de programmation open source pour le terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>L’agent de programmation d’Anthropic pour le terminal.</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>Comme URL de base, saisissez l’adresse publique de votre tunnel suivie de /v1.</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>L’agent de programmation de Charm pour le terminal.</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>Choisissez un modèle ChatMock dans le panneau de l’agent.</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>Choisissez ci-dessous les modèles pour le chat et les autres tâches.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>Choisissez «&#xa0;ChatMock&#xa0;» dans la liste des modèles.</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>Choisissez «&#xa0;Fetch&#xa0;» pour afficher les modèles, puis ajoutez ceux que vous voulez.</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>Choisissez «&#xa0;Manage&#xa0;» pour afficher les modèles, puis ajoutez ceux que vous voulez.</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>Créez un identifiant de type «&#xa0;OpenAI&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>Créez un fournisseur pour ce serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor ne peut pas utiliser une adresse comme {rootUrl}. Avec une adresse publique, toute personne qui connaît la clé peut utiliser votre forfait.</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>L’adresse que vous saisissez est appelée par les serveurs de Cursor, qui ne peuvent pas joindre cet ordinateur. Créez d’abord une adresse https publique, par exemple avec un tunnel, et définissez une clé d’API dans les paramètres.</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>L’agent de programmation de Factory pour le terminal.</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>Pour IntelliJ IDEA, PyCharm, WebStorm et les autres IDE JetBrains.</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>Pour tout programme qui permet de saisir sa propre adresse.</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Si Home Assistant fonctionne sur cet ordinateur&#xa0;: ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Devices &amp; services&#xa0;», choisissez «&#xa0;Add integration&#xa0;» et cherchez «&#xa0;Ollama&#xa0;». Saisissez cette adresse et choisissez un modèle&#xa0;:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>Si un programme exige une clé alors que ce serveur n’en demande pas, saisissez un texte quelconque.</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>Si une clé d’API est définie ici, choisissez plutôt «&#xa0;Internet Hosted&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>S’il fonctionne sur un autre appareil, par exemple un Raspberry Pi&#xa0;: installez depuis HACS l’intégration communautaire «&#xa0;Extended OpenAI Conversation&#xa0;», qui peut envoyer une clé. Rendez d’abord ce serveur accessible aux autres appareils dans les paramètres. Saisissez ensuite l’adresse réseau de cet ordinateur comme URL de base, et la clé&#xa0;:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>Dans les paramètres du plugin, ajoutez un modèle personnalisé d’un fournisseur compatible OpenAI, et activez «&#xa0;CORS&#xa0;» si cette option est proposée&#xa0;:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter est une extension distincte. Installez-la d’abord&#xa0;: téléchargez localwriter.oxt depuis la page du projet et ajoutez-le sous «&#xa0;Outils&#xa0;», «&#xa0;Extensions&#xa0;».</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>Une seule des deux connexions suffit. Avec les deux, chaque modèle apparaît deux fois.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>Ouvrez les réglages de l’agent, cherchez «&#xa0;ChatMock&#xa0;» sous «&#xa0;LLM Providers&#xa0;» et saisissez la clé. Zed la conserve dans le trousseau, pas dans le fichier.</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>Ouvrez la liste des modèles dans le chat et choisissez un modèle sous «&#xa0;ChatMock&#xa0;». S’il n’y figure pas encore, redémarrez VS Code.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Community plugins&#xa0;», et installez «&#xa0;Copilot&#xa0;».</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Model Providers&#xa0;», choisissez «&#xa0;Add Provider&#xa0;» et nommez-le ChatMock.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Model Provider&#xa0;», choisissez «&#xa0;Add&#xa0;» et créez un fournisseur de type «&#xa0;OpenAI&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;Model Provider&#xa0;», choisissez «&#xa0;Add&#xa0;» et saisissez ces valeurs avec le mode d’API «&#xa0;OpenAI API Compatible&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>Ouvrez «&#xa0;Settings&#xa0;», puis «&#xa0;AI Providers&#xa0;» et «&#xa0;LLM&#xa0;», et choisissez «&#xa0;Generic OpenAI&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>L’agent de programmation d’OpenAI pour le terminal.</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Programmes pour l’API Anthropic&#xa0;: cherchez «&#xa0;Base URL&#xa0;». La clé va dans le champ habituel.</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programmes pour l’API OpenAI&#xa0;: cherchez «&#xa0;Base URL&#xa0;», «&#xa0;API base&#xa0;», «&#xa0;Endpoint&#xa0;» ou «&#xa0;OpenAI compatible&#xa0;».</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast ne peut pas envoyer de clé ici&#xa0;; il ne fonctionne donc que tant qu’aucune clé d’API n’est définie.</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>Redémarrez GPT4All et choisissez le modèle qui porte l’adresse de ce serveur.</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>Redémarrez LibreChat et choisissez «&#xa0;ChatMock&#xa0;».</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>Exécutez «&#xa0;Chat: Open Language Models (JSON)&#xa0;» depuis la palette de commandes et ajoutez ceci&#xa0;:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>Enregistrez les modifications.</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>Enregistrez ceci dans le dossier des modèles de GPT4All&#xa0;:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>Enregistrez ceci dans le dossier utilisateur de LibreOffice, ou saisissez les mêmes valeurs dans les paramètres de LocalWriter&#xa0;:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>Sélectionnez-le dans un nœud tel que «&#xa0;OpenAI Chat Model&#xa0;», et choisissez-y le modèle.</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Sélectionnez du texte dans Writer et utilisez «&#xa0;Edit Selection&#xa0;» ou «&#xa0;Extend Selection&#xa0;» dans le menu LocalWriter.</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>Démarrez-le comme d’habitude et choisissez un modèle sous «&#xa0;ChatMock&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>Démarrez-le comme d’habitude et choisissez «&#xa0;ChatMock&#xa0;» avec /model&#xa0;:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>Démarrez-le comme d’habitude&#xa0;:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>L’intégration Ollama ne peut pas envoyer de clé d’API, et les autres appareils en ont besoin. Elle ne fonctionne donc que si Home Assistant tourne sur cet ordinateur et qu’aucune clé d’API n’est définie&#xa0;; sur un autre appareil, c’est impossible.</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>La bibliothèque OpenAI pour Node.js, Deno et Bun.</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>La bibliothèque OpenAI pour Python.</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>Le chat de Visual Studio Code.</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>L’assistant de programmation de Xcode 26 et versions ultérieures.</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Les noms de modèles Claude désignent des modèles de votre forfait&#xa0;; voir «&#xa0;Autres noms de modèles&#xa0;» dans les paramètres.</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>Nécessite VS Code 1.122 ou une version ultérieure. Dans une version antérieure, ouvrez les paramètres, cherchez «&#xa0;Ollama&#xa0;» et saisissez-y {rootUrl}.</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>Utilisez l’adresse de ce serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>Assistant vocal et automatisations pour la maison.</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>Automatisation de tâches avec des étapes qui utilisent un modèle.</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer et Calc, avec l’extension LocalWriter.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
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
        <source>First output</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
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
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>%1 tokens en entrée, dont %2 venant du cache</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>Environ %1 tokens en sortie jusqu’ici (estimation)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>%1 tokens en sortie, dont %2 pour le raisonnement</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1, traité par %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>Le programme qui a envoyé la requête</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>Pourquoi la requête a échoué</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>Temps écoulé avant l’arrivée du premier token</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>Tokens en entrée, et combien venaient du cache</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>Tokens en sortie, et combien ont servi au raisonnement</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>Premier token après</translation>
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
        <source>Reasoning effort</source>
        <translation>Effort de raisonnement</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>Requête du programme</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>Requête à ChatGPT</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>Réponse au programme</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>Signalé par ChatGPT</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>Modèle demandé</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>Modèle utilisé</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>en flux continu</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>en une seule fois</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Ajusté</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>non pris en charge par ce modèle</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>non pris en charge par ChatGPT&#xa0;; sans effet sur la réponse</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>en cache</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>raisonnement</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>Sortie jusqu’ici (estimation)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>Pour un rapport de bug</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID de la requête</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ID de ChatGPT</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Code d’erreur</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>Code d’erreur de ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>Les forfaits ChatGPT n’incluent pas cette fonction.</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>Désactivez-la dans le programme, ou utilisez un autre service pour cela.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Il n’y a rien à cette adresse.</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>Vérifiez l’URL de base dans le programme&#xa0;; la plupart des programmes en attendent une qui se termine par /v1.</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>Ce que le programme a demandé n’existe plus.</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>Commencez une nouvelle conversation dans le programme.</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>Le programme a envoyé une requête non valide.</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>Mettez le programme à jour. Si cela ne suffit pas, signalez l’erreur à ses développeurs.</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>Cette page web ou cette adresse n’est pas autorisée.</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>Autorisez-la dans les paramètres, sous Avancé.</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock n’était pas connecté.</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>Connectez-vous sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>Renvoyez la requête.</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>Le programme utilise une fonction que ChatMock ne prend pas en charge.</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>Désactivez cette fonction dans le programme.</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>Elle a été réinitialisée depuis&#xa0;: vous pouvez de nouveau utiliser ChatMock.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Vous l’avez arrêtée</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>Le programme a fermé la connexion.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>Le programme a demandé quelque chose qui n’est pas autorisé.</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>Le serveur était en cours d’arrêt ou avait trop de connexions.</translation>
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
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and its part</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Arrêtée par vous</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>Connexion fermée</translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>Aucune requête pour l’instant</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Impossible de lire le journal des requêtes</translation>
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
        <source>Exporting: %1 of %2</source>
        <translation>Export en cours&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Export en cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>Saisissez un nombre comme 429, 4xx ou &gt;=400, ou l’un de ces mots&#xa0;: failed, stopped, gone, running.</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>Saisissez une heure comme 14:05, une date comme 2026-11-28, ou depuis combien de temps&#xa0;: 2h, 7d.</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>Saisissez un nombre, par exemple &gt;1000.</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>Saisissez un nombre avec son unité, par exemple &gt;10s.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Saisissez ce que vous cherchez.</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>Le journal des requêtes est désactivé</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>Les requêtes n’apparaissent ici que pendant leur exécution. Vous pouvez activer le journal dans les paramètres, sous Confidentialité.</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>Le serveur est arrêté. Mettez-le en marche sur la page Vue d’ensemble&#xa0;; les requêtes de vos programmes apparaîtront alors ici.</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>Reliez un programme&#xa0;: copiez ses paramètres depuis la page Relier. Ses requêtes apparaîtront ici pendant leur exécution.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>Vérifiez le disque et les autorisations du dossier de données. Détails&#xa0;: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>Aucune requête ne correspond</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>Requêtes correspondantes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>Requêtes exportées vers %2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>Export annulé. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>L’export a échoué. Aucun fichier n’a été écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
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
        <translation>démarrage en cours</translation>
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
    <message>
        <source>port %1 is in use</source>
        <translation>le port %1 est déjà utilisé</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>Adresse d’écoute&#xa0;; les autres appareils ne peuvent se connecter qu’avec une clé d’API</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Port d’écoute</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>Clé d’API que les programmes doivent envoyer&#xa0;; jamais enregistrée dans le fichier de paramètres. Les autres utilisateurs de cet ordinateur peuvent voir les options des programmes en cours d’exécution&#xa0;: la variable est donc plus sûre</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>Pages web autorisées à utiliser le serveur (origine)&#xa0;; répétez l’option ou séparez par des virgules</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>Autre nom de cet ordinateur sous lequel les programmes peuvent joindre le serveur (en-tête Host)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>Taille maximale d’une requête en Mio</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>Taille maximale des en-têtes en Kio</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Utiliser aussi le port d’Ollama (11434), auquel se connectent les programmes pour Ollama, sauf si un autre programme l’utilise</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>Version d’Ollama à annoncer&#xa0;; augmentez-la si un programme en exige une plus récente</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Nombre de réponses conservées en mémoire pour les tours suivants de l’API Responses&#xa0;; 0 n’en conserve aucune</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>Mémoire maximale pour les réponses conservées, en Mio</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>Supprimer les réponses conservées après ce nombre de secondes sans utilisation</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>Démarrer le serveur avec le programme si un compte est connecté</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>Effort de raisonnement par défaut, sauf si une requête fixe le sien</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>Niveau de détail des résumés du raisonnement</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>Format dans lequel les programmes de chat reçoivent le raisonnement («&#xa0;current&#xa0;» équivaut à «&#xa0;legacy&#xa0;»)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>Lister chaque effort de raisonnement d’un modèle comme un modèle distinct</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>Mode rapide&#xa0;: utiliser le niveau de service plus rapide lorsqu’un modèle en a un&#xa0;; les limites s’épuisent plus vite</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>Laisser les modèles faire des recherches sur le web, sauf si une requête fournit ses propres outils</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>Toujours utiliser ce modèle, quel que soit celui qu’indique la requête</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>Modèle à utiliser lorsqu’un programme demande un modèle Claude</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>Modèle à utiliser lorsqu’un programme demande un petit modèle Claude (Haiku)</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>Autre nom d’un modèle&#xa0;; répétez l’option ou séparez par des virgules</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>Obtenir la liste des modèles depuis le compte</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>Intervalle d’actualisation de la liste des modèles, en secondes</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>Proxy pour les connexions à ChatGPT&#xa0;: celui du système, aucun, ou celui de --proxy-url</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>Adresse du proxy pour --proxy-mode manual</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>Fichier de certificats supplémentaires (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>Avertir lorsqu’une limite est presque épuisée, et lorsqu’elle est épuisée</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>Pourcentages d’une limite auxquels avertir&#xa0;; 100 seul&#xa0;: uniquement lorsqu’elle est épuisée</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>Avertir lorsqu’une limite épuisée a été réinitialisée</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>Avertir lorsque vous devez vous reconnecter</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>Avertir lorsque le serveur ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>Tenir un journal des requêtes sur cet ordinateur&#xa0;: heure, programme, modèle, durée et tokens, mais aucun texte</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>Supprimer les requêtes du journal après ce nombre de jours&#xa0;; 0 les conserve toutes</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>Enregistrer aussi le texte des requêtes et des réponses, sans les clés ni les images</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>Texte maximal conservé par requête et par réponse, en Kio</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>Rechercher la version la plus récente de Codex une fois par jour, afin que les nouveaux modèles apparaissent</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>Langue de la fenêtre&#xa0;; celle du système si non définie</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>Où conserver les jetons&#xa0;: «&#xa0;keychain&#xa0;» (trousseau) ou «&#xa0;file&#xa0;» (auth.json dans le dossier de données)&#xa0;; «&#xa0;auto&#xa0;» correspond au trousseau, ou au fichier si CHATGPT_LOCAL_HOME est définie</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>Version de Codex CLI à annoncer à ChatGPT&#xa0;; «&#xa0;auto&#xa0;» correspond à la plus récente connue</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>Sortie détaillée&#xa0;; «&#xa0;serve&#xa0;» affiche une ligne par requête</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>Afficher aussi tous les événements de ChatGPT, y compris le texte des messages</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>Adresse du service de connexion</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>Adresse du service ChatGPT</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>Adresse de la recherche de version (la plus récente de Codex)&#xa0;; par défaut, les versions d’openai/codex sur GitHub</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>ID client pour le service de connexion</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>Adresse qui reçoit la connexion du navigateur&#xa0;; pour les conteneurs</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>Laisser les autres utilisateurs de cet ordinateur utiliser le serveur sans clé d’API</translation>
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
        <translation>Autres appareils du réseau</translation>
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
        <source>Allowed web pages</source>
        <translation>Pages web autorisées</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Saisissez des noms sans espace ni barre oblique, par exemple my-computer.local.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Mode rapide</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Recherche sur le web</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Toujours utiliser ce modèle</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Saisissez le nom d’un modèle.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Autres noms de modèles</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Lorsqu’une limite est presque épuisée</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Lorsque vous devez vous reconnecter</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>Kio</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Saisissez une adresse, par exemple http://proxy:3128 ou socks5://proxy:1080.</translation>
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
        <source>Codex version</source>
        <translation>Version de Codex CLI</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>Taille maximale d’une requête</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>Mio</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Réponses conservées en mémoire</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Consigner ce que ChatGPT envoie</translation>
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
        <source>Ultra</source>
        <translation>Ultra</translation>
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
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
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
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Saisissez un nombre entier de %1 à %2.</translation>
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
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Service de connexion</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>Démarrer le serveur avec ChatMock</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>Si vous êtes connecté et n’avez pas arrêté le serveur.</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>Les téléphones et les autres ordinateurs de votre réseau peuvent utiliser votre compte par l’intermédiaire de cet ordinateur. Ils doivent envoyer la clé d’API.</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Si vous définissez une clé, tous les programmes doivent l’envoyer.</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>Fait partie de l’adresse qu’utilisent les programmes. Les réponses en cours se poursuivent si vous le modifiez.</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Utiliser aussi le port d’Ollama</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>Les programmes conçus pour Ollama trouvent alors ChatMock sur le port 11434, sauf si Ollama lui-même est en cours d’exécution.</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Effort de raisonnement</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>Utilisé lorsqu’un programme n’en choisit pas. Un effort plus élevé prend plus de temps et épuise vos limites plus vite.</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>Les modèles peuvent faire des recherches sur le web, sauf si un programme fournit ses propres outils.</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>Réponses plus rapides avec les modèles qui le permettent. Épuise vos limites plus vite.</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>Résumé du raisonnement</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>Ce que les programmes peuvent afficher du raisonnement du modèle.</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>Format du raisonnement</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>Si un programme n’affiche aucun raisonnement, ou l’affiche dans la réponse, essayez un autre format.</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>Lister chaque effort de raisonnement comme un modèle distinct</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>Pour les programmes dans lesquels on ne peut choisir qu’un modèle.</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>Pour chaque requête, quel que soit le modèle demandé par un programme. Laissez vide pour que les programmes choisissent.</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Modèle utilisé pour Claude</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>Utilisé lorsqu’un programme demande un modèle Claude.</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Modèle utilisé pour Claude Haiku</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>Utilisé lorsqu’un programme demande un petit modèle Claude.</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>Autres noms pour des modèles, un par ligne : NOM=MODÈLE.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>Saisissez des paires telles que my-model=gpt-6-sol. Un nom ne peut pas renvoyer à lui-même.</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>Obtenir la liste des modèles depuis votre compte</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>Sinon, la liste fournie avec ChatMock est utilisée.</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>Intervalle d’actualisation de la liste des modèles</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>Aussi lorsqu’elle est épuisée.</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>Avertir à (pourcentage utilisé)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>Séparez plusieurs valeurs par des virgules. Saisissez 100 pour n’être averti que lorsqu’une limite est épuisée.</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>Saisissez des nombres entiers de 1 à 100, par exemple 75, 90, 95.</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>Lorsqu’une limite a été réinitialisée</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>Lorsque le serveur ne peut pas démarrer</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>Tenir un journal des requêtes</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>Heure, programme, modèle, durée et tokens de chaque requête. Le journal reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>Supprimer les requêtes après (jours)</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 les conserve.</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>Enregistrer aussi le texte des requêtes et des réponses</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>Vos conversations sont alors stockées sur cet ordinateur. Les clés et les jetons sont retirés.</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>Texte maximal conservé par requête</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>Rechercher la version la plus récente de Codex une fois par jour</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>Demande à GitHub la dernière version de Codex, afin que les nouveaux modèles apparaissent. Aucune donnée personnelle n’est envoyée.</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>Conserver vos identifiants et la clé d’API</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>Prend effet après un redémarrage. Vous devrez alors vous reconnecter et créer une nouvelle clé d’API.</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>Pour les connexions à ChatGPT.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>Utilisée avec «&#xa0;Manuel&#xa0;». Peut contenir un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>Certificats supplémentaires</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>Si votre réseau inspecte les connexions chiffrées&#xa0;: le certificat de l’entreprise qui les inspecte (fichier PEM).</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>La version de Codex que ChatMock annonce à ChatGPT&#xa0;; auto correspond à la plus récente connue. Une version plus récente peut proposer de nouveaux modèles.</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>Saisissez auto, ou une version telle que 1.2.3.</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>Pages web qui peuvent utiliser le serveur depuis un navigateur, une par ligne. Les pages de cet ordinateur sont toujours autorisées.</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>Saisissez le début d’une adresse, par exemple https://example.com, ou * pour toutes les pages.</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>Autres noms de cet ordinateur</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>Noms autres que localhost que les programmes utilisent pour joindre le serveur, un par ligne.</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>Les images rendent les requêtes volumineuses.</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>Taille maximale des en-têtes</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Version d’Ollama</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Annoncée aux programmes conçus pour Ollama. Augmentez-la si un programme exige une version d’Ollama plus récente.</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>Saisissez une version telle que 0.21.0.</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>Les programmes peuvent reprendre à partir d’une réponse conservée. 0 n’en conserve aucune.</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>Mémoire pour les réponses conservées</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>Supprimer les réponses conservées après</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>Sortie détaillée</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>Rend le journal de ChatMock plus détaillé. Prend effet après un redémarrage.</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>Pour rechercher des erreurs. Le journal contient alors vos conversations. Prend effet après un redémarrage.</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>Adresse du service de connexion</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Prend effet après un redémarrage.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>Saisissez une adresse qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>Adresse du service ChatGPT</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>Adresse de la recherche de version</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>Saisissez une adresse qui commence par https://.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>Saisissez l’ID&#xa0;; il ne peut pas être vide.</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>Adresse qui reçoit la connexion</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>À modifier uniquement dans les conteneurs.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>Dans la réponse, entre balises &lt;think&gt;</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>Champ structuré (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>Deux champs distincts (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>Deux champs distincts (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>Champ distinct (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Réglage du système</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Choisissez une valeur de la liste.</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Cette valeur n’est pas valide.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>Autres utilisateurs de cet ordinateur</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>Les personnes qui ont une autre session sur cet ordinateur peuvent utiliser votre compte. Sinon, il leur faut la clé d’API.</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>setting, value before, value after</comment>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
</context>
<context>
    <name>SignInCommands</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Connecté en tant que %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>Identifiants conservés dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>pour conserver les identifiants dans un fichier que vous seul pouvez lire, utilisez --token-store file ou définissez CHATMOCK_TOKEN_STORE=file</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>Identifiants de %1 trouvés dans %2</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>Voici le lien de connexion.</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>Ouvrez-le dans un navigateur et connectez-vous. Collez ensuite l’adresse de la page sur laquelle le navigateur s’arrête.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Ce n’est pas la bonne adresse.</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>Elle commence par %1.</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>Cette adresse correspond à une connexion plus ancienne.</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>Utilisez la dernière page de connexion ouverte, ou recommencez.</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>L’accès a été refusé dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Reconnectez-vous et choisissez d’autoriser l’accès.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>Codex n’est pas activé pour cet espace de travail.</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>Demandez à l’administrateur de votre espace de travail de l’activer, ou connectez-vous avec un autre compte.</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>Un autre programme a lancé sa propre connexion.</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>Un seul programme à la fois peut recevoir une connexion sur cet ordinateur. Terminez d’abord l’autre connexion, puis connectez-vous ici.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>La connexion n’a pas été terminée à temps.</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>Reconnectez-vous. Vous avez 5 minutes.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>Le code a expiré.</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>Demandez un nouveau code.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>La connexion avec un code n’est pas disponible.</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>Connectez-vous plutôt avec le navigateur.</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>Les identifiants enregistrés ne se trouvent plus dans le trousseau.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>Si le trousseau est verrouillé, déverrouillez-le. Sinon, reconnectez-vous.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>Déverrouillez-le, ou conservez plutôt les identifiants dans un fichier.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Ce système n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>Conservez plutôt les identifiants dans un fichier.</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>Les identifiants enregistrés sont endommagés.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>Impossible d’utiliser le fichier contenant vos identifiants.</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>Vérifiez qu’il y a de l’espace sur le disque et que ChatMock peut écrire dans son dossier de données.</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>Aucun identifiant de Codex CLI n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Choisissez son fichier auth.json ou connectez-vous.</translation>
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
        <translation>il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>il y a %1&#xa0;j</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1&#xa0;j %2&#xa0;h</translation>
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
    <message>
        <source>not signed in</source>
        <translation>non connecté</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>Premier token</translation>
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
        <translation>Part</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>La fenêtre de 5 heures en cours, depuis %1</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>La semaine en cours de l’abonnement, depuis %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>Le dernier %n jour</numerusform>
            <numerusform>Les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>Tout ce qui a été compté</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>La période précédente</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>%1 % de cette limite sont utilisés</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ indique une estimation.</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 doit être un nombre entier de 1 à %2, et non «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>votre système demande le mot de passe du trousseau&#xa0;; en attente</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>compte sans adresse e-mail</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (forfait %2)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>ne peut pas être modifié</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>peut être configuré</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>configuré</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>configuré&#xa0;; vérifiez le modèle</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>Configurer un autre programme pour qu’il utilise ce serveur</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>Affiche ce qui changerait dans le fichier de paramètres du programme, demande confirmation et garde une sauvegarde datée à côté du fichier. Sans PROGRAM, affiche la liste des programmes. Code de sortie&#xa0;: 0 si le programme est configuré ou si la modification a été annulée&#xa0;; 1 sinon&#xa0;; 2 si le programme est inconnu ou une option incorrecte.</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>Lister les programmes, en commençant par ceux de cet ordinateur</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>Avec --list&#xa0;: afficher un tableau JSON</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>Rétablir le fichier tel qu’il était avant la dernière modification</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>Remplacer aussi un modèle déjà indiqué dans le fichier</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Ne pas demander de confirmation</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list ne prend pas de programme</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 nécessite un programme, par exemple&#xa0;: %2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json s’utilise avec --list</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo et --replace-model ne peuvent pas être utilisés ensemble</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>programme inconnu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>programme inconnu «&#xa0;%1&#xa0;»&#xa0;; vouliez-vous dire «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>pour voir la liste des programmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(votre clé d’API)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>dernière requête il y a %1</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>Programmes sur cet ordinateur&#xa0;:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>Autres programmes&#xa0;:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>Pour en configurer un&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 est déjà configuré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (nouveau fichier)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>Quittez d’abord %1&#xa0;: il écrase ce fichier à sa fermeture.</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>Modifier ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>Créer ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Créé.</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>Modifié. Le fichier précédent a été enregistré sous %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>Pour annuler cette modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>il n’y a rien à annuler pour %1</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (sera supprimé)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>Annuler la modification&#xa0;?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Modification annulée&#xa0;: %1 est comme avant.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>%1 ne peut pas être configuré d’ici&#xa0;; suivez ces étapes</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>rien n’a été modifié&#xa0;; pour continuer sans confirmation, ajoutez --yes</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>rien n’a été modifié</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>les requêtes pour ce modèle peuvent échouer</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>%1 est utilisé à la place</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 indique le modèle «&#xa0;%2&#xa0;», que votre forfait n’inclut pas&#xa0;: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>pour utiliser %1 à la place&#xa0;: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>aucun serveur n’est en cours d’exécution à l’adresse %1 ; celui de l’adresse %2 est utilisé</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>Tout va bien.</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problèmes</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 avertissement</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 avertissements</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>Envoyé depuis %1&#xa0;:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 requête</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 requêtes</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (cet ordinateur)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>Les tailles sont celles du contenu, sans les en-têtes ni le chiffrement.</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>Non comptées&#xa0;: les pages que votre navigateur ouvre, par exemple pour la connexion.</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>Vérifier ce qui pourrait empêcher ChatMock de fonctionner</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>Vérifie le port, le trousseau, la connexion au compte, le proxy, les certificats, l’horloge, le disque, et si chaque hôte est joignable. Aucune requête n’est envoyée à un modèle. Code de sortie&#xa0;: 0 si tout va bien, 3 s’il n’y a que des avertissements, 1 s’il y a un problème.</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>Afficher les résultats au format JSON</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>Afficher un rapport de bug à lire et à copier&#xa0;: sans secrets, ni noms, ni texte</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>Afficher ce qu’un ChatMock en cours d’exécution a envoyé depuis son démarrage&#xa0;: chaque hôte, pourquoi, combien de fois et quel volume</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Utiliser un compte et un service simulés</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report ne peut pas être utilisé avec --json ou --traffic</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>aucun serveur à l’adresse %1. ChatMock n’envoie rien tant qu’il n’est pas en cours d’exécution ; si la fenêtre est ouverte et que le serveur est arrêté, sa page Aide l’indique</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>le serveur à l’adresse %1 exige une autre clé d’API&#xa0;: --api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>le serveur à l’adresse %1 n’est pas de cette version de ChatMock</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Tout passe par le proxy %1.</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1 : %2, %3 envoyés, %4 reçus, dernière il y a %5</translation>
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
        <translation>Port d’Ollama</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>Vérifiez la connexion Internet, le pare-feu et le proxy (Paramètres, Réseau).</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>Le serveur de ChatMock est en marche sur le port %1.</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>Le port %1 est libre. Aucun serveur n’est en marche.</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>Un autre programme utilise le port %1.</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Quittez Ollama, ou désactivez «&#xa0;Utiliser aussi le port d’Ollama&#xa0;» dans les paramètres.</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Quittez ce programme, ou choisissez un autre port&#xa0;: Paramètres, Serveur, ou chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>Votre système n’autorise pas les programmes à utiliser le port %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Choisissez un port supérieur à 1023&#xa0;: Paramètres, Serveur, ou chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>Cet ordinateur n’a pas l’adresse %1.</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>Choisissez l’adresse 127.0.0.1&#xa0;: Paramètres, Serveur, ou chatmock serve --host 127.0.0.1.</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>Le trousseau est lisible.</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>Le trousseau n’a pas répondu en %1 secondes.</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>Déverrouillez le trousseau&#xa0;; votre système en demande peut-être le mot de passe. Sans trousseau&#xa0;: --token-store file.</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>Impossible de lire le trousseau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>Déverrouillez le trousseau, puis réessayez. Sans trousseau&#xa0;: --token-store file.</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>Les identifiants sont conservés dans %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire %1.</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>Rendez-le lisible par vous seul&#xa0;: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>Reconnectez-vous, ce qui recrée le fichier, ou vérifiez ses autorisations.</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>Rien n’est conservé dans la démo.</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>Ouvrez ChatMock et choisissez «&#xa0;Se connecter&#xa0;», ou exécutez&#xa0;: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Connecté.</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>Connecté (ChatGPT %1).</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT a mis fin à la session.</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>Impossible de savoir si vous êtes connecté.</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>Rendez d’abord le trousseau accessible.</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>Vérifiez le proxy&#xa0;: Paramètres, Réseau, ou --proxy-mode et --proxy-url.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Aucun proxy n’est utilisé.</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>Le proxy %1 est joignable.</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>Le proxy %1 ne répond pas.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>Le proxy %1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>Le proxy %1 demande un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>Indiquez-les dans l’adresse du proxy&#xa0;: http://NAME:PASSWORD@HOST:PORT (Paramètres, Réseau).</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>Impossible d’utiliser l’adresse du proxy&#xa0;: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>Les connexions chiffrées fonctionnent.</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>Aucune connexion chiffrée n’est nécessaire.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>Le certificat de %1 n’a pas été accepté&#xa0;: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>Si votre entreprise inspecte le trafic chiffré, ajoutez son certificat (fichier PEM)&#xa0;: Paramètres, Réseau, ou --ca-file. Sinon, vérifiez l’horloge et installez les certificats d’autorité de votre système.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>Le fichier de certificats %1 est illisible ou ne contient aucun certificat.</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>Choisissez un fichier PEM&#xa0;: Paramètres, Réseau, ou --ca-file.</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>Il n’y a pas de bibliothèque TLS&#xa0;; les connexions chiffrées sont donc impossibles.</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>Installez OpenSSL, puis redémarrez ChatMock.</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>Les certificats n’ont pas pu être vérifiés, car aucun hôte n’a été joint.</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>Réglez l’horloge, ou laissez votre système la régler automatiquement.</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>L’horloge concorde avec celle de %1 (écart&#xa0;: %2&#xa0;s).</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>L’horloge avance de %2&#xa0;min sur celle de %1.</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>L’horloge retarde de %2&#xa0;min sur celle de %1.</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>L’horloge n’a pas pu être vérifiée, car aucun hôte n’a été joint.</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>L’écriture dans le dossier de données est possible&#xa0;; espace libre&#xa0;: %1&#xa0;Mo.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>Il ne reste que %1&#xa0;Mo libres sur le disque du dossier de données.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l’espace.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>Le disque du dossier de données est plein (espace libre&#xa0;: %1&#xa0;Mo).</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>Libérez de l’espace&#xa0;: sinon, de nouveaux identifiants ne pourront pas être enregistrés.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>Impossible d’écrire dans le dossier de données %1.</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>Modifiez ses autorisations, ou définissez un autre dossier dans CHATGPT_LOCAL_HOME.</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>Joint en %1&#xa0;ms.</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>L’adresse de %1 est introuvable.</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 n’a pas répondu en %2 secondes.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>Le certificat de %1 n’a pas été accepté.</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>Voir «&#xa0;Certificats&#xa0;».</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>Le proxy n’a pas établi la connexion à %1.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>Le proxy n’a pas établi la connexion à %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>%1 a été joint, mais signale une erreur (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>Connexion au compte et son renouvellement</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>Requêtes de vos programmes</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>Modèles et limites de votre compte</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>Version la plus récente de Codex (une fois par jour, aucune donnée sur vous)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>Vérifications que vous avez lancées</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>L’écriture dans le dossier de données est possible.</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>Vérifier si un serveur est en marche</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>Vérifie le serveur à l’adresse URL, ou à celle des paramètres. Le code de sortie est 0 s’il est en marche, qu’un compte soit connecté ou non, et 1 sinon.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse telle que http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>En marche à l’adresse %1 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>le programme à l’adresse %1 n’est pas ChatMock</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>aucun serveur à l’adresse %1</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>Expliquer une commande, ou tous les paramètres</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>Explique une commande. «&#xa0;chatmock help settings&#xa0;» liste tous les paramètres avec leurs options et leurs variables d’environnement.</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Utiliser les identifiants de Codex CLI ou d’un ancien ChatMock</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>Importe un fichier auth.json depuis PATH (le fichier ou son dossier) ou depuis les emplacements habituels. Le fichier de l’autre programme n’est pas modifié, mais les deux programmes partagent ensuite les mêmes identifiants. Une connexion distincte est plus fiable.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Ne pas demander de confirmation</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>rien n’a été importé&#xa0;; pour importer sans confirmation, ajoutez --yes</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>Importer ces identifiants&#xa0;?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>rien n’a été importé</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>variable %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>option %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 appartient à un autre utilisateur&#xa0;; les jetons ne sont affichés que pour leur propriétaire</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>Afficher le compte, les limites, le serveur, les paramètres et les dossiers</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>Indique qui est connecté, la part utilisée de chaque limite, si un serveur est en marche, quels paramètres diffèrent de leur valeur par défaut et où les données sont stockées. Les limites datant de plus d’une minute sont d’abord actualisées. Accepte aussi les options de «&#xa0;serve&#xa0;» et affiche leur effet.</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>Afficher à la place le fichier auth.json enregistré avec ses jetons&#xa0;; ne le communiquez à personne</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>Actualiser les limites dans tous les cas</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Utiliser un compte et un service simulés</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>les limites n’ont pas pu être actualisées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>Non connecté. Ouvrez ChatMock et choisissez «&#xa0;Se connecter&#xa0;», ou exécutez&#xa0;: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>Impossible de lire les identifiants&#xa0;: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>Pour vous reconnecter, exécutez&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Forfait</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID du compte</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>valable jusqu’à %1, puis renouvelé automatiquement</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>renouvelé automatiquement à la prochaine requête</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Conservé dans</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>partage ses identifiants avec un autre programme</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>compte simulé</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>exigée&#xa0;; définie par une option ou une variable</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>exigée&#xa0;; conservée dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>non exigée</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>à l’adresse %1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>non&#xa0;; un autre programme utilise le port %1</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>non&#xa0;; pour le démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>Paramètres différents de leur valeur par défaut</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>Créer, remplacer ou supprimer la clé d’API du serveur</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>Indique si les programmes doivent envoyer une clé d’API. Les autres appareils ne peuvent se connecter qu’avec une clé. Elle est conservée avec les jetons et n’est affichée qu’à sa création. Un serveur en marche utilise immédiatement la nouvelle clé.</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>Créer une clé, qui remplace la précédente, et l’afficher</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>Supprimer la clé&#xa0;; les programmes de cet ordinateur n’en ont alors plus besoin</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new et --remove ne peuvent pas être combinés</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>Les programmes doivent envoyer la clé d’API. Elle est conservée dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>Aucune clé d’API n’est définie&#xa0;; les programmes peuvent envoyer un texte quelconque. Pour en créer une&#xa0;: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>copiez la clé maintenant, elle n’est affichée qu’une fois&#xa0;; conservée dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>La clé d’API a été supprimée.</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY est définie et prime sur la clé enregistrée</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>Afficher le journal des requêtes</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>Afficher un objet JSON par ligne</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Continuer à afficher les requêtes à mesure qu’elles se terminent, jusqu’à Ctrl+C</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>Afficher au plus N requêtes (%1 par défaut)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>Aucune requête ne correspond au filtre.</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>Le journal des requêtes est désactivé dans les paramètres.</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Aucune requête pour l’instant.</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>Affiche les requêtes, les plus récentes en dernier. FILTER est un texte que le chemin, le programme, le modèle ou l’erreur doit contenir, ou l’un de ces filtres : status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. Un signe moins devant un filtre exclut ce qui lui correspond ; placez-le après --, comme dans %1.</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>Se connecter avec votre compte ChatGPT</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>Ouvre la page de connexion dans votre navigateur et continue automatiquement. Si le navigateur s’arrête sur une page d’erreur, par exemple sur un autre appareil, collez l’adresse de cette page. Sans navigateur, utilisez --headless.</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>Afficher seulement le lien de connexion, sans l’ouvrir</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>Se connecter avec un code à saisir sur un autre appareil</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>impossible d’enregistrer les identifiants</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>Lien de connexion&#xa0;:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>Impossible d’ouvrir le navigateur. Ouvrez le lien vous-même.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>En attente du navigateur. S’il affiche une page d’erreur après votre connexion, collez ici l’adresse de cette page et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>Après votre connexion, le navigateur affiche une page d’erreur. C’est normal (%1). Copiez l’adresse de cette page, collez-la ici et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>un autre programme utilise le port</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>Pour vous connecter sur un autre appareil&#xa0;: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>les ports de connexion sont déjà utilisés</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>réessayez</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>sans terminal où coller l’adresse, utilisez --headless</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>Sur n’importe quel appareil, ouvrez&#xa0;:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>Saisissez ce code&#xa0;:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>En attente de la saisie du code. Il expire à %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Ne saisissez jamais un code que quelqu’un d’autre vous a envoyé. Cette personne pourrait alors utiliser votre compte.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Si la page n’accepte pas le code, activez d’abord la connexion par code d’appareil dans les paramètres de sécurité de ChatGPT.</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>Met fin à la session avec ChatGPT et supprime les identifiants de cet ordinateur. Des identifiants importés ne sont supprimés qu’ici&#xa0;; l’autre programme reste connecté.</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>impossible de lire les identifiants enregistrés</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>Vous n’étiez pas connecté.</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>Déconnecté. Identifiants supprimés de&#xa0;: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>Le programme dont ils provenaient reste connecté.</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>Efforts de raisonnement (* par défaut)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>Lister les modèles de votre forfait</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>Liste les modèles du compte ou, si vous n’êtes pas connecté, ceux que cette version connaît.</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>Afficher un tableau JSON</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Utiliser un compte et un service simulés</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>la liste des modèles n’a pas pu être actualisée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>Démo&#xa0;: modèles d’un compte simulé.</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>Modèles de votre compte.</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>Modèles connus de cette version&#xa0;; votre compte peut en avoir d’autres.</translation>
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
        <source>Quitting ChatMock</source>
        <translation>Fermeture de ChatMock</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>&amp;Attendre la fin des requêtes</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Quitter maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>ChatMock se fermera dès qu’aucune requête ne sera en cours.</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock se ferme dans %n seconde.</numerusform>
            <numerusform>ChatMock se ferme dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>Commande curl copiée.</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>Les programmes pour Ollama trouvent le serveur à l’adresse %1</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>impossible d’utiliser le port %1</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>Lancer le serveur sans fenêtre</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Fait fonctionner le serveur jusqu’à Ctrl+C. Aucun affichage n’est nécessaire. Les requêtes sont refusées tant que vous n’êtes pas connecté.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Utiliser un compte et un service simulés&#xa0;: ni réseau, ni connexion</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>le dossier de données %1 est en lecture seule&#xa0;; les identifiants, les limites et le journal des requêtes ne peuvent pas être enregistrés</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>Démo&#xa0;: le compte et le service sont simulés&#xa0;; rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>Serveur en marche à l’adresse %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>Saisissez ceci dans votre programme&#xa0;:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL de base</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>un texte quelconque, par exemple «&#xa0;unused&#xa0;»</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>la clé que vous avez définie</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>Appuyez sur Ctrl+C pour arrêter.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Connecté en tant que %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>les requêtes sont refusées jusqu’à votre connexion (sans redémarrage)&#xa0;: %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>votre session est terminée</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>reconnectez-vous (sans redémarrage)&#xa0;: %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>impossible de lire les identifiants</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>ChatMock continuera automatiquement une fois le trousseau déverrouillé</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>le serveur démarrera une fois le trousseau déverrouillé</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>le serveur n’a pas démarré</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>le port %1 est libre&#xa0;: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Arrêt en cours.</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>Arrêt en cours. Requêtes encore en cours&#xa0;: %1. Appuyez de nouveau sur Ctrl+C pour les arrêter.</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>démo</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>Paramètres exportés vers %1</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>Impossible d’exporter les paramètres&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Impossible de lire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>Ce fichier ne contient pas de paramètres de ChatMock.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n paramètre importé.</numerusform>
            <numerusform>%n paramètres importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1 Non acceptés&#xa0;: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>Tous les paramètres ont leur valeur par défaut.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>Impossible de modifier « Lancer ChatMock à l’ouverture de session »</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock est toujours en cours d’exécution</translation>
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
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>Modification impossible.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n requête échouée</numerusform>
            <numerusform>%n requêtes échouées</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>Son icône se trouve dans la zone de notification. Pour quitter, choisissez Quitter dans le menu de l’icône.</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>Afficher les N derniers jours (%1 par défaut)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>Afficher les requêtes et les tokens, par jour ou par programme</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>Affiche les requêtes et les tokens des derniers jours, comptés sur cet ordinateur. Les tokens en cache font partie de l’entrée, les tokens de raisonnement font partie de la sortie. Avec --by ou --cycle, affiche qui a utilisé quoi sur une période&#xa0;: par programme et pour la semaine en cours de l’abonnement, sauf indication contraire.</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>Afficher du JSON&#xa0;: un objet par ligne pour chaque jour, ou un seul pour la période</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>Répartir par program, model, key, endpoint ou day&#xa0;; plusieurs, séparés par des virgules</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>La période&#xa0;: 5h ou week, qui commencent à la réinitialisation de cette limite, today, les 7, 30 ou 365 derniers jours, ou all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>Afficher la période en CSV, pour un tableur</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days ne peut pas être combiné avec --by, --cycle ou --csv</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json et --csv ne peuvent pas être combinés</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>Le journal des requêtes est désactivé dans les paramètres. Ces sommes sont tout de même comptées.</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>À propos de ChatMock</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>Version %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Non officiel&#xa0;: ni créé ni approuvé par OpenAI.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>Commandes et paramètres</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licence</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
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
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>Chargement de vos identifiants…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>Non connecté. Connectez-vous pour utiliser votre forfait ChatGPT.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Votre session est terminée. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>Identifiants conservés dans le trousseau.</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>Identifiants conservés dans %1.</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Ils sont partagés avec Codex CLI ou avec le programme dont ils proviennent.</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>Forfait encore inconnu</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
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
        <source>Activity per day</source>
        <translation>Activité par jour</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>Activité des 14 derniers jours</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>Tokens en entrée (en cache)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>Impossible de lire le journal des requêtes&#xa0;: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>Aucune requête pour l’instant. Les tokens qu’utilisent vos programmes apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1&#xa0;M</translation>
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
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation>%1&#xa0;Md</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1&#xa0;k</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>Utilisez les touches fléchées pour passer d’un jour à l’autre. «&#xa0;Afficher en tableau&#xa0;» présente les mêmes chiffres sous forme de tableau.</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>URL de base pour les autres appareils&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>Copier l’URL de base pour les autres appareils</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Remplacer la clé d’API</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Supprimer la clé d’API</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Si vous définissez une clé, tous les programmes doivent l’envoyer.</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>Voici la nouvelle clé. Copiez-la dans vos programmes&#xa0;; vous pourrez la copier de nouveau ici plus tard.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Masquer la clé</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Créer une clé d’API</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Définie par l’option %1.</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Définie par la variable %1.</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>Recherche d’une clé…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>Aucune clé n’est nécessaire&#xa0;; les programmes de cet ordinateur peuvent envoyer un texte quelconque.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>Une clé est définie. Elle est conservée dans le trousseau.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>Une clé est définie. Elle est conservée dans %1.</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>Les autres appareils ne pourront plus se connecter. Les programmes de cet ordinateur ne sont pas affectés.</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>Les programmes qui utilisent la clé actuelle sont refusés jusqu’à ce que vous leur donniez la nouvelle.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Supprimer la clé</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Remplacer la clé</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Lancer les vérifications</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>Vérifie le port, le trousseau, la connexion au compte, le proxy, les certificats, l’horloge, le disque et la connexion à chaque hôte. Cela prend quelques secondes et n’entame pas vos limites.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>sign, what was checked, result</comment>
        <translation>%1 %2&#xa0;: %3</translation>
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
        <source>Text to copy</source>
        <translation>Texte à copier</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>Texte pour %1</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Copier ce texte</translation>
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
        <source>Search programs</source>
        <translation>Rechercher un programme</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>Aucun programme ne correspond. Voir «&#xa0;Tout programme&#xa0;» pour savoir quoi saisir.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>Dans un conteneur, 127.0.0.1 désigne le conteneur lui-même. Utilisez plutôt %1 ou l’adresse réseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>Dans un conteneur, 127.0.0.1 désigne le conteneur lui-même. Avec Docker Desktop, utilisez plutôt %1. Sous Linux, démarrez le conteneur avec --network=host, ou, dans les paramètres, autorisez les autres appareils à utiliser le serveur.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>Applications courantes</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>Outils de programmation</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>Bibliothèques et scripts</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ Vérifiez le modèle</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>Configuré ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>Requête en cours</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>Dernière requête %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>Le serveur démarre…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Aller à la &amp;vue d’ensemble</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ Le serveur est arrêté. Les programmes ne peuvent pas l’utiliser tant que vous ne le mettez pas en marche.</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ Le serveur n’a pas pu démarrer. La raison figure sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Vous n’êtes pas connecté&#xa0;; les requêtes sont donc refusées. Connectez-vous sur la page Vue d’ensemble.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>Démo&#xa0;: les programmes que vous reliez maintenant reçoivent des réponses simulées.</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>&amp;Mettre le serveur en marche</translation>
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
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation>Autres appareils</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>Sur les autres appareils de votre réseau, utilisez cette URL de base et votre clé d’API&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
        <source>&amp;Filter:</source>
        <translation>&amp;Filtre&#xa0;:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
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
        <source>&amp;Examples</source>
        <translation>&amp;Exemples</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Exemples de filtres</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>Recherche des mots dans le point de terminaison, le programme, le modèle ou l’erreur. Mettez une expression entre &quot;guillemets droits&quot;&#xa0;; un signe moins devant exclut ce qui correspond.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>Rechercher, ou status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>Sans les listes de modèles</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>À un rythme régulier, vous en seriez maintenant à %1&#xa0;%</translation>
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
        <source>with steady use you would be at %1 % now</source>
        <translation>à un rythme régulier, vous en seriez maintenant à %1&#xa0;%</translation>
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
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Actualiser les limites</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>Limites (démo)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>Connectez-vous pour voir quelle part de votre forfait est utilisée.</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>Pas encore de chiffres. Ils arrivent avec la première requête&#xa0;; vous pouvez aussi choisir Actualiser.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>Pas encore actualisées</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>Actualisées %1 (peut-être obsolètes)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>Actualisées %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>Journal et données</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Ouvrir le dossier de données</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Afficher dans le journal</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>Aucun message de ce type depuis le démarrage de ChatMock.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Dossier de données&#xa0;: %1</translation>
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
        <translation>Noms de modèles</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
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
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>Si un programme exige un nom de modèle précis, donnez ce nom à un modèle dans les paramètres.</translation>
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
        <source>The models of your account are not known yet.</source>
        <translation>Les modèles de votre compte ne sont pas encore connus.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modèles de votre compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>Chargement des modèles…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>&amp;Quitter la démo</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>Démo&#xa0;: le compte, les réponses et les limites sont simulés. Rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>Créer un rapport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>Un rapport contient les versions, les paramètres, les résultats des vérifications et les derniers échecs. Il ne contient ni mots de passe, ni clés, ni adresses e-mail, ni le texte de vos requêtes. Rien n’est envoyé&#xa0;: lisez-le, puis copiez-le là où vous demandez de l’aide.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Le créer à nouveau</translation>
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
        <source>The rest is not shown.</source>
        <translation>La suite n’est pas affichée.</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>Copier l’&amp;erreur</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>Copier l’&amp;ID de la requête</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copier en tant que c&amp;url</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>Uniquement ce &amp;programme</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>Uniquement ce &amp;modèle</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>Uniquement les éc&amp;hecs</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>Ajuster les colonnes à la fenêtre</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
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
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Vider le journal des requêtes&#xa0;?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>Démo&#xa0;: les requêtes antérieures sont des exemples&#xa0;; les nouvelles sont simulées.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>&amp;Vider…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>Copier l’e&amp;rreur</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>Arrêter la requête sélectionnée</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>Copier l’erreur de la requête sélectionnée</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>Copier la requête sélectionnée en tant que commande curl</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>Détails de la requête sélectionnée</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>Exporter les requêtes correspondantes</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Sélectionnez une requête pour en voir les détails.</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>Erreur copiée.</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>ID de la requête copié.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Feuille de calcul (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>Toutes les requêtes terminées seront supprimées du journal, y compris celles que le filtre masque. L’activité sur la page Vue d’ensemble est conservée.</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>En marche. Les programmes de cet ordinateur peuvent l’utiliser.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Pas en marche.</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Les programmes pour Ollama trouvent le serveur sur le port %1.</translation>
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
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>Arrêté. Les programmes ne peuvent pas utiliser ChatMock.</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>En marche, mais vous n’êtes pas connecté&#xa0;: les requêtes échouent.</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>En marche, mais les requêtes échouent en ce moment.</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>En marche. Les autres appareils de votre réseau peuvent aussi l’utiliser.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Vérification du port %1 d’Ollama…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Un autre programme utilise le port %1 d’Ollama. Fermez-le, ou saisissez l’URL de base dans vos programmes.</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>Dernier échec&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>Dernier échec&#xa0;: %1, %2. %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>Les autres appareils de votre réseau ne pourront alors plus l’utiliser</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>Afficher la requête qui a échoué</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>URL de base pour les autres appareils</translation>
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
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Choisir un fichier de certificats</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>Rétablir la valeur par défaut</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>Réinitialiser&#xa0;: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Défini par la variable %1.</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Défini par l’option %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>Saisissez ci-dessous l’adresse du proxy. D’ici là, le choix précédent est utilisé.</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>Le proxy est utilisé. Choisissez d’abord une autre option ci-dessus.</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>Créez d’abord une clé d’API, afin que seuls vos appareils puissent utiliser votre compte.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
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
        <source>Addresses for other devices</source>
        <translation>Adresses pour les autres appareils</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse d’écoute</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Lancer ChatMock à l’ouverture de session</translation>
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
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>Démo&#xa0;: vos modifications s’appliquent jusqu’à la fin de la démo et ne sont pas enregistrées.</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Créer une clé d’API</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>Pour les ordinateurs reliés à plusieurs réseaux&#xa0;: seuls les appareils du réseau de cette adresse peuvent se connecter.</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>Il démarre dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>URL de base pour les autres appareils&#xa0;: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>Aucun paramètre ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>Paramètres (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les paramètres</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>Le fichier ne contient aucun mot de passe&#xa0;: ni vos identifiants, ni la clé d’API.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Exporter tous les paramètres</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer les paramètres</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Tout réinitialiser…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Réinitialiser tous les paramètres</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>Vos paramètres sont identiques à ceux du fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>Rien n’a été importé. Impossible ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>Importer les paramètres&#xa0;?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>Ces paramètres vont changer&#xa0;:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Impossible ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>Réinitialiser tous les paramètres&#xa0;?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>Tous les paramètres reprennent leur valeur par défaut. Vous restez connecté&#xa0;; la clé d’API et le journal des requêtes sont conservés.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>Modifier %1&#xa0;?</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>Créer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Les lignes marquées + sont ajoutées, les lignes marquées − sont supprimées. Tout le reste est conservé. Une sauvegarde est gardée dans le même dossier.</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>Ce fichier n’existe pas encore. Il contiendra&#xa0;:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>Modifications du fichier</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>Créer le &amp;fichier</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 est configuré pour ce serveur.</translation>
    </message>
    <message>
        <source>Set &amp;up for me…</source>
        <translation>Confi&amp;gurer pour moi…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>A&amp;nnuler la modification</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>Quittez d’abord le programme&#xa0;: il écrase ce fichier à sa fermeture.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ Le fichier indique le modèle «&#xa0;%1&#xa0;», que votre forfait n’inclut pas. Les requêtes pour ce modèle peuvent échouer.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ Le fichier indique le modèle «&#xa0;%1&#xa0;», que votre forfait n’inclut pas. «&#xa0;%2&#xa0;» répond à sa place.</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>Indisponible dans la démo&#xa0;: votre propre programme recevrait des réponses simulées.</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>Modification annulée. %1 est comme avant.</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock peut modifier %1 pour vous. Il affiche d’abord la modification, laisse tout le reste tel quel et garde une sauvegarde.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>Créé le %1.</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>Modifié le %1. Le fichier précédent a été enregistré sous %2.</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>Annuler la modification du fichier</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>Utiliser «&#xa0;%1&#xa0;»…</translation>
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
        <source>I&amp;mport from the Codex CLI</source>
        <translation>I&amp;mporter depuis Codex CLI</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>&amp;Essayer la démo</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Un compte simulé&#xa0;: ni réseau, ni connexion</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Ouvrir la page &amp;ici</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mporter</translation>
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
        <source>Try &amp;again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>Utiliser un autre na&amp;vigateur</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>Se connecter sur un autre appareil en y saisissant un code</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>Copier le lien de connexion et l’ouvrir dans n’importe quel navigateur, ici ou ailleurs</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>Adresse de la page sur laquelle le navigateur s’est arrêté</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>Rouvrir le navi&amp;gateur</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>Copier le &amp;lien de connexion</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>Copier le lien de connexion</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>En attente de la saisie du code</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock peut utiliser les identifiants de Codex CLI. Les deux programmes les partagent alors, et lorsque l’un les renouvelle, l’autre peut devoir se reconnecter. Une connexion distincte est plus fiable.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Préparation de la connexion…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>Votre système demande le mot de passe du trousseau. ChatMock continuera automatiquement dès que vous l’aurez saisi.</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>En attente de la saisie du code. Il expire à %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Ne saisissez jamais un code que quelqu’un d’autre vous a envoyé. Cette personne pourrait alors utiliser votre compte.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Si la page n’accepte pas le code, activez d’abord la connexion par code d’appareil dans les paramètres de sécurité de ChatGPT.</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>Copiez le lien de connexion, ouvrez-le dans le navigateur de votre choix et connectez-vous.</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>Terminez la connexion dans votre navigateur.</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock continue automatiquement.</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>Si le navigateur s’arrête sur une page d’erreur, ou s’il se trouve sur un autre ordinateur, copiez l’adresse de cette page et collez-la ici&#xa0;:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>Ensuite, le navigateur affiche une page d’erreur. C’est normal&#xa0;: un autre programme utilise le port.</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>Copiez l’adresse de cette page et collez-la ici&#xa0;:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>Utiliser un co&amp;de</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Copier le co&amp;de</translation>
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
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>Premier token au bout de %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>En attente du premier token…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion en cours…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Terminé. %1</translation>
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
        <translation>Raisonnemen&amp;t</translation>
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
        <source>Try it (Demo)</source>
        <translation>Essayer (démo)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Arrêtée par vous.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>Posez une question pour tester le serveur</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>Arrêter la réponse</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>Ce qui quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>Démo&#xa0;: rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>Tous les hôtes que ChatMock a contactés depuis %1.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (cet ordinateur)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1&#xa0;: %2, %3 envoyés, %4 reçus, dernière&#xa0;: %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>Les tailles sont celles du contenu, sans les en-têtes ni le chiffrement. Les pages que votre navigateur ouvre, par exemple pour la connexion, ne sont pas comptées.</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Tout passe par le proxy %1.</translation>
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
        <source>Sign &amp;in…</source>
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
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>&amp;Actualiser les limites</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Alle&amp;r à</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>&amp;Effort de raisonnement</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n requête en cours</numerusform>
            <numerusform>%n requêtes en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>Aucune requête en cours</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>Selon le programme</translation>
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
        <source>Tokens out</source>
        <translation>Tokens en sortie</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1, %2 tokens en entrée (%3 en cache), %4 tokens en sortie</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
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
        <source>Turn on the server</source>
        <translation>Mettre le serveur en marche</translation>
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
        <source>Done.</source>
        <translation>C’est fait.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Avec votre compte ChatGPT.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Mettre en marche</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>Relier un programme</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>Les programmes peuvent alors utiliser ChatMock.</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>Il démarre automatiquement après votre connexion.</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>Copiez ses paramètres depuis la page Relier, puis envoyez un message.</translation>
    </message>
</context>
</TS>
