<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>no se puede abrir la ventana; para ejecutar el servidor sin ella: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>no se puede abrir la pantalla %1; para ejecutar el servidor sin ventana: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>consulta las opciones con «%1»</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>comando desconocido: «%1»</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>comando desconocido: «%1»; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>los comandos son %1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>Usa tu plan de ChatGPT en programas hechos para OpenAI, Ollama o Anthropic.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Usar una cuenta y un backend simulados: sin red ni inicio de sesión</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>Sin un comando, ChatMock abre su ventana y permanece en la bandeja del sistema.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Iniciar en la bandeja, sin la ventana</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>Esta compilación no tiene ventana, por lo que necesita un comando.</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock no es oficial y puede dejar de funcionar cualquier día.</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>no hay pantalla para la ventana; para ejecutar el servidor sin ventana: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>esta compilación no tiene ventana; elige un comando</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>argumento inesperado: «%1»</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>opción desconocida: %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>opción desconocida: %1; ¿querías decir %2?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>El texto de la solicitud no se guardó: insértalo aquí</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>La solicitud no es texto: insértala aquí</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Esta cuenta de ChatGPT no incluye Codex.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Esto no está permitido.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Otro programa está usando el puerto %1.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>Otro programa está usando el puerto.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>Cierra ese programa o usa otro puerto.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>La conversación es demasiado larga para este modelo.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT rechazó esta solicitud por motivos de seguridad.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La solicitud es demasiado grande.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Demasiadas solicitudes en poco tiempo.</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>ChatGPT está saturado en este momento.</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>Algo falló dentro de ChatMock.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>La clave de API falta o es incorrecta.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>No se puede acceder a ChatGPT.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelve a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>El programa todavía usa un archivo más antiguo y dejaría de tenerlo en cuenta si hubiera uno nuevo.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>No se puede acceder al servidor local.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>No se puede escribir en el registro de solicitudes: pueden faltar solicitudes nuevas.</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>Vuelve a intentarlo en %1 (%2).</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>Espera a que se restablezca o elige otro modelo; la página «Resumen» indica cuándo será.</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>Se restablece: %1 (en %2).</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>Se restablece el %1 (en %2).</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>El límite de 5 horas está agotado.</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>El límite diario está agotado.</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>El límite semanal está agotado.</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>El límite mensual está agotado.</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>El límite de tu plan está agotado.</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>No has iniciado sesión o la sesión ha terminado.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>Elige «Iniciar sesión con ChatGPT» en la página «Resumen».</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Usa una cuenta cuyo plan lo incluya o pregunta al administrador de tu espacio de trabajo.</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>Comprueba con qué cuenta has iniciado sesión.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Esa no es la dirección correcta.</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>Empieza por http://localhost:1455.</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>Este archivo no contiene datos de acceso de Codex CLI.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Elige su auth.json o inicia sesión.</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock no puede usar ese valor.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Compruébalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>Desbloquéalo y vuelve a intentarlo, o guarda los datos de acceso en un archivo.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>No se pueden leer o guardar tus datos de acceso.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>Comprueba los permisos de la carpeta de datos y el espacio libre en el disco.</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>No se puede guardar tu configuración.</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>Los cambios se perderán al salir de ChatMock. Comprueba si el disco está lleno.</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>No se puede leer o guardar la clave de API.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>Desbloquea el llavero y vuelve a intentarlo, o crea una clave nueva.</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>El archivo tiene errores, por lo que no se modificó.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>Corrígelo o sigue los pasos manualmente.</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>Comprueba que es un archivo normal y que tienes permiso para abrirlo.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>No se puede escribir en el archivo, por lo que no se modificó.</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>Comprueba sus permisos y el espacio libre en el disco.</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>El programa aún no ha creado su archivo de configuración.</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>Inicia el programa una vez, ciérralo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>Sigue los pasos manualmente.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>El archivo se modificó entretanto, por lo que se dejó como está.</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>La copia de seguridad ya no se puede leer.</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>Quita las líneas del archivo manualmente.</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>El servidor local no responde.</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>Apágalo y vuelve a encenderlo en la página «Resumen».</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>Comprueba en la página «Resumen» si está encendido.</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Comprueba tu conexión a Internet y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>Esta dirección no acepta este tipo de solicitud.</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>Comprueba la URL base en el programa.</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>Tu plan no incluye este modelo.</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>Elige otro modelo en el programa.</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>Inicia una conversación nueva o acorta esta.</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>Reformula el mensaje y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>Envía menos contenido a la vez o aumenta «Tamaño máximo de una solicitud» en la configuración.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Los encabezados de la solicitud son demasiado grandes.</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>Aumenta «Tamaño máximo de los encabezados» en la configuración.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Vuelve a intentarlo. Si ocurre de nuevo, informa del error e incluye los detalles.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>El registro de solicitudes estaba dañado. Se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>El archivo dañado se ha conservado. No tienes que hacer nada.</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>El registro de solicitudes es de una versión más reciente de ChatMock. Se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>El archivo anterior se ha conservado; una versión más reciente de ChatMock podrá volver a leerlo.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>El disco está lleno: las solicitudes nuevas no se pueden registrar.</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>Libera espacio; después se guardarán las últimas solicitudes.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>Comprueba los permisos de la carpeta de datos. Tus programas no se ven afectados.</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock no admite esto.</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>Los detalles indican qué falta.</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>La solicitud se comprimió de una forma no compatible.</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>Desactiva la compresión en el programa.</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>Copia en el programa la clave de la página «Configuración».</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>Comprueba tu conexión a Internet y, después, el proxy en la configuración.</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT devolvió un error.</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>La acción se canceló.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Vuelve a iniciarla si aún la necesitas.</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>Otros dispositivos solo pueden conectarse si hay una clave de API.</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>Crea una clave de API en la configuración o permite solo este equipo.</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>El puerto %1 está reservado por el sistema.</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>Usa el puerto 1024 o uno superior.</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>La dirección de escucha no pertenece a este equipo.</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>Permite solo este equipo o escribe otra dirección en la configuración.</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock no puede guardar sus archivos.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>Libera espacio en el disco o permite escribir en la carpeta de datos.</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>El límite anual está agotado.</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>Revisa el archivo. Los detalles indican dónde está la copia de seguridad, si la había.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>No se ha encontrado.</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>Comprueba la dirección y vuelve a intentarlo.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock ya está en marcha, pero no responde.</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>Finaliza el proceso %1 con el administrador de tareas del sistema y vuelve a iniciar ChatMock.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[COMANDO]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opciones]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Mostrar la versión</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Mostrar esta ayuda</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>Para ver las opciones de un comando, ejecuta: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>Los ajustes también pueden darse como opciones; para verlos: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>Códigos de salida: 0 correcto, 1 error, 2 uso incorrecto, 3 advertencias, 13 puerto en uso, 77 sesión no iniciada.</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>Comandos que los aceptan como opciones</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>Con %1 y sin comando: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>Solo sin comando: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>Todos los demás ajustes: con %1 y sin comando.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>Inicio de sesión y backend</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>predeterminado: activado</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>predeterminado: desactivado</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>predeterminado: %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>variable %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>Configuración de ChatMock</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>Cada ajuste puede darse como opción, solo para esta ejecución. Muchos tienen una variable de entorno. Una opción prevalece sobre la variable, y una variable prevalece sobre el ajuste guardado. La página «Configuración» de la ventana cambia los ajustes guardados; «chatmock info» muestra los que están en vigor.</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>Otras variables de entorno</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>Carpeta para todos los datos; los tokens se guardan en su auth.json</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>Dónde busca «chatmock import» los datos de acceso de Codex CLI (predeterminado: ~/.codex)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>Sin colores en la salida</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>límite de %1 días</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>límite de %1 horas</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>límite de %1 minutos</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>uso desconocido</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % usado</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>se restableció: %1</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>se restablece: %1 (en %2)</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>Créditos: ilimitados</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>Créditos: ninguno</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>Créditos: disponibles</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>Créditos: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>Actualizado: %1 (puede no estar al día)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Actualizado hace %1</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>Actualizado hace %1 (puede no estar al día)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>límite de 5 horas</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>límite diario</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>límite semanal</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>límite mensual</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>límite anual</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
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
        <translation>ddd d MMM HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>Aún no se conocen; llegan con la primera respuesta</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT no indica ningún límite</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>Se ha alcanzado un límite; las solicitudes se rechazan hasta que se restablezca</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5 h</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>día</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>semana</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>mes</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>año</translation>
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
        <translation>Se restablece en %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Alcanza hasta el restablecimiento</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1: –</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1: %2 usado</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1: %2 usado (se restablece: %3)</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>Límite de %1 días</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>Límite de %1 horas</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>Límite de %1 minutos</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>Límite de 5 horas</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Límite diario</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>Límite semanal</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>Límite mensual</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>Límite anual</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>Se ha restablecido. Las cifras nuevas llegan con la próxima solicitud.</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>Restablecimiento desconocido</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>Puede agotarse en cualquier momento</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>Agotamiento previsto: %1</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>Las solicitudes fallarán hasta que se restablezca.</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>Las solicitudes fallarán hasta que se restablezca: %1 (en %2).</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>Límite de gasto de tu espacio de trabajo alcanzado</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>Pide al administrador de tu espacio de trabajo que lo aumente o espera.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 alcanzado</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>Límite de tu plan alcanzado</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>detenida</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Inicia sesión de nuevo</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>El servidor no está en marcha</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Otro programa está usando el puerto %1.</translation>
    </message>
    <message>
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT ha terminado tu sesión. Abre ChatMock para iniciar sesión.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>No se pueden leer tus datos de acceso</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>Abre ChatMock para ver qué hacer.</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>No se pudo iniciar. Abre ChatMock para ver por qué.</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1 restablecido</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>Ya puedes volver a usar ChatMock.</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>Ya puedes volver a usar sus modelos.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 alcanzado</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1: %2 usado</translation>
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
        <translation>Un asistente de programación para VS Code y JetBrains.</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>Añade una conexión en «OpenAI API»:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>Añade este punto de conexión a su archivo de configuración:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Añade este modelo al archivo de configuración de Continue:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Añade esto al archivo de configuración de Zed («zed: open settings file»):</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>Añade esto a su archivo de configuración:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Añade esto a su archivo de ajustes:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Cualquier programa</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>Elige «Locally Hosted» y escribe el puerto:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>Agentes de programación para VS Code.</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>Introduce estos valores:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Escribe este host y sincroniza los modelos:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Instala la biblioteca:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain para Python.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Abre los ajustes de Raycast, después «AI», y busca «Ollama Host» en «Local Models».</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Abre los ajustes de la extensión y elige «OpenAI Compatible» como proveedor de API.</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>Abre «Admin Panel», después «Settings» y «Connections».</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>Abre «Cursor Settings», después «Models» y «API Keys», y activa «Override OpenAI Base URL»:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Abre «Settings», después «Intelligence», y elige «Add a Model Provider».</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Abre «Settings», después «Tools», «AI Assistant» y la página de modelos o proveedores.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>O activa «Ollama API» y añade allí esta dirección:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programas para Ollama: busca «Host» u «Ollama URL».</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Ejecuta esto en una terminal:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>Inícialo con uno de los modelos:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>El AI SDK para TypeScript.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Activa Ollama, escribe esta dirección y prueba la conexión:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>Una aplicación de chat en el navegador para muchos proveedores.</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>Una aplicación de chat en el navegador, alojada en tu propio equipo.</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>Un programa de chat para la terminal.</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>Un editor de código con asistente integrado.</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>Una aplicación de chat de escritorio para muchos modelos.</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>Una aplicación de chat de escritorio que responde a partir de tus propios documentos.</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>Una aplicación de chat de escritorio que también puede ejecutar modelos locales.</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>Un lanzador para macOS, conectado a través de Ollama.</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>Un agente de programación minimalista para la terminal.</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>Una aplicación de notas, con el complemento Copilot.</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>Un asistente de programación en pareja para la terminal.</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>Una sola solicitud desde una terminal, para comprobar que todo funciona.</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>Una página web solo puede usar este servidor si su dirección figura en «Páginas web permitidas» en la configuración.</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>Añade un modelo con este nombre o actualiza la lista de modelos:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>Añade esto a su archivo de configuración en tu carpeta personal:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>Añade esto a su archivo de configuración. Las dos primeras líneas van antes de la primera tabla.</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>Añade esto a su lista de modelos:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>Un editor con agente integrado.</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>Un agente de programación de código abierto para la terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>El agente de programación de Anthropic para la terminal.</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>Como URL base, escribe la dirección pública de tu túnel seguida de /v1.</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>El agente de programación de Charm para la terminal.</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>Elige un modelo de ChatMock en el panel del agente.</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>Elige más abajo los modelos para el chat y las demás tareas.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>Elige «ChatMock» en la lista de modelos.</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>Elige «Fetch» para ver los modelos y añade los que quieras.</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>Elige «Manage» para ver los modelos y añade los que quieras.</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>Crea una credencial de tipo «OpenAI»:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>Crea un proveedor para este servidor:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor no puede usar una dirección como {rootUrl}. Con una dirección pública, cualquiera que conozca la clave puede usar tu plan.</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Los servidores de Cursor llaman a la dirección que escribas, y no pueden acceder a este equipo. Crea primero una dirección https pública, por ejemplo con un túnel, y establece una clave de API en la configuración.</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>El agente de programación de Factory para la terminal.</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>Para IntelliJ IDEA, PyCharm, WebStorm y los demás IDE de JetBrains.</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>Para cualquier programa que te permita escribir tu propia dirección.</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Si Home Assistant se ejecuta en este equipo: abre «Ajustes», después «Dispositivos y servicios», elige «Añadir integración» y busca «Ollama». Escribe esta dirección y elige un modelo:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>Si un programa exige una clave aunque este servidor no la necesite, escribe cualquier texto.</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>Si aquí hay una clave de API, elige en su lugar «Internet Hosted»:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>Si se ejecuta en otro dispositivo, como una Raspberry Pi: instala desde HACS la integración de la comunidad «Extended OpenAI Conversation», que puede enviar una clave. Antes, permite en la configuración que otros dispositivos usen este servidor. Después escribe como URL base la dirección de red de este equipo, y la clave:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>En los ajustes del complemento, añade un modelo personalizado de un proveedor compatible con OpenAI y activa «CORS» si aparece:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter es una extensión aparte. Instálala primero: descarga localwriter.oxt de la página del proyecto y añádela en «Herramientas» y «Extensiones».</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>Basta con una de las dos conexiones. Con ambas, cada modelo aparece dos veces.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>Abre los ajustes del agente, busca «ChatMock» en «LLM Providers» y escribe la clave. Zed la guarda en el llavero, no en el archivo.</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>Abre la lista de modelos en el chat y elige un modelo en «ChatMock». Si aún no aparece, reinicia VS Code.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>Abre «Settings» y «Community plugins», e instala «Copilot».</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>Abre «Settings» y «Model Providers», elige «Add Provider» y ponle el nombre ChatMock.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>Abre «Settings» y «Model Provider», elige «Add» y crea un proveedor de tipo «OpenAI»:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>Abre «Settings» y «Model Provider», elige «Add» e introduce estos valores con el modo de API «OpenAI API Compatible»:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>Abre «Settings», después «AI Providers» y «LLM», y elige «Generic OpenAI»:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>El agente de programación de OpenAI para la terminal.</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Programas para la API de Anthropic: busca «Base URL». La clave va en el campo habitual.</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programas para la API de OpenAI: busca «Base URL», «API base», «Endpoint» u «OpenAI compatible».</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast no puede enviar una clave aquí, por lo que solo funciona mientras no haya una clave de API.</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>Reinicia GPT4All y elige el modelo con la dirección de este servidor.</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>Reinicia LibreChat y elige «ChatMock».</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>Ejecuta «Chat: Open Language Models (JSON)» desde la paleta de comandos y añade esto:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>Guarda los cambios.</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>Guarda esto en la carpeta de modelos de GPT4All:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>Guarda esto en la carpeta de usuario de LibreOffice o introduce los mismos valores en los ajustes de LocalWriter:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>Selecciónala en un nodo como «OpenAI Chat Model» y elige allí el modelo.</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Selecciona texto en Writer y usa «Edit Selection» o «Extend Selection» en el menú LocalWriter.</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>Inícialo como siempre y elige un modelo en «ChatMock»:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>Inícialo como siempre y elige «ChatMock» con /model:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>Inícialo como siempre:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>La integración de Ollama no puede enviar una clave de API, y otros dispositivos la necesitan. Por eso solo funciona si Home Assistant se ejecuta en este equipo y no hay una clave de API; en otro dispositivo no puede funcionar.</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>La biblioteca de OpenAI para Node.js, Deno y Bun.</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>La biblioteca de OpenAI para Python.</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>El chat de Visual Studio Code.</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>El asistente de programación de Xcode 26 y posteriores.</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Los nombres de los modelos Claude equivalen a modelos de tu plan; consulta «Otros nombres de modelos» en la configuración.</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>Requiere VS Code 1.122 o posterior. En una versión anterior, abre los ajustes, busca «Ollama» y escribe allí {rootUrl}.</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>Usa la dirección de este servidor:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>Asistente de voz y automatizaciones para tu hogar.</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>Automatización de flujos de trabajo con pasos que usan un modelo.</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer y Calc, con la extensión LocalWriter.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de conexión</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>Modelo · esfuerzo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>First output</source>
        <translation>Primera salida</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>%1 tokens de entrada, %2 de ellos de la caché</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>Unos %1 tokens de salida hasta ahora (estimación)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>%1 tokens de salida, %2 de ellos de razonamiento</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1, atendido por %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Salida</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>El programa que envió la solicitud</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>Por qué falló la solicitud</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>Tiempo hasta la primera salida</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>Tokens de entrada y cuántos de ellos procedían de la caché</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>Tokens de salida y cuántos de ellos fueron de razonamiento</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>Primera salida tras</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de conexión</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Esfuerzo de razonamiento</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>Solicitud del programa</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>Solicitud a ChatGPT</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>Respuesta al programa</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>Indicado por ChatGPT</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>Modelo solicitado</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>Modelo usado</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>en streaming</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>de una vez</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>no compatible con este modelo</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>no compatible con ChatGPT; no afecta a la respuesta</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>en caché</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Salida</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>razonamiento</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>Salida hasta ahora (estimación)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>Para un informe de error</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID de la solicitud</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ID de ChatGPT</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Código de error</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>Código de error de ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>Los planes de ChatGPT no incluyen esta función.</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>Desactívala en el programa o usa otro servicio para ella.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>No hay nada en esta dirección.</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>Comprueba la URL base en el programa; la mayoría de los programas necesita una que termine en /v1.</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>Lo que pidió el programa ya no existe.</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>Inicia una conversación nueva en el programa.</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>El programa envió una solicitud no válida.</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>Actualiza el programa. Si eso no lo soluciona, informa del error a sus desarrolladores.</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>Esta página web o dirección no está permitida.</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>Permítela en la configuración, en «Avanzado».</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock no tenía la sesión iniciada.</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>Inicia sesión en la página «Resumen».</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>Envía la solicitud de nuevo.</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>El programa usa una función que ChatMock no admite.</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>Desactiva esa función en el programa.</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>Se ha restablecido desde entonces: ya puedes volver a usar ChatMock.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Detenida por ti</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>El programa cerró la conexión.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>El programa pidió algo que no está permitido.</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>El servidor se estaba deteniendo o tenía demasiadas conexiones.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>Fallida</translation>
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
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Detenida por ti</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>Desconectado</translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>Aún no hay solicitudes</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>No se puede leer el registro de solicitudes</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>Cambia el filtro o bórralo para ver todas las solicitudes.</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>Solicitudes en el registro: %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>Exportando: %1 de %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Exportando: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>Escribe un número como 429, 4xx o &gt;=400, o una de estas palabras: failed, stopped, gone, running.</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>Escribe una hora como 14:05, una fecha como 2026-11-28 o hace cuánto tiempo: 2h, 7d.</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>Escribe un número, por ejemplo &gt;1000.</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>Escribe un número con su unidad, por ejemplo &gt;10s.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Escribe qué buscar.</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>El registro de solicitudes está desactivado</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>Las solicitudes solo aparecen aquí mientras están en curso. Puedes activar el registro en la configuración, en «Privacidad».</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>El servidor está apagado. Enciéndelo en la página «Resumen» y aquí aparecerán las solicitudes de tus programas.</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>Conecta un programa: copia su configuración de la página «Conectar». Sus solicitudes aparecen aquí mientras están en curso.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>Comprueba el disco y los permisos de la carpeta de datos. Detalles: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>Ninguna solicitud coincide</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>Solicitudes que coinciden: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>Solicitudes exportadas a %2: %1</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>Exportación cancelada. No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>La exportación falló. No se escribió ningún archivo: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>could not start</source>
        <translation>no se pudo iniciar</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>apagado</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciándose</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>encendido · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>port %1 is in use</source>
        <translation>el puerto %1 está en uso</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>Dirección de escucha; otros dispositivos solo pueden conectarse con una clave de API</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Puerto de escucha</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>Clave de API que los programas deben enviar; nunca se guarda en el archivo de configuración. Otros usuarios de este equipo pueden ver las opciones de los programas en marcha, por lo que la variable es más segura</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>Origen de páginas web que pueden usar el servidor; repite la opción o separa los valores con comas</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>Otro nombre con el que los programas pueden acceder al servidor (encabezado Host)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>Tamaño máximo de una solicitud, en MiB</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>Tamaño máximo de los encabezados, en KiB</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Escuchar también en el puerto 11434, al que se conectan los programas para Ollama, salvo que lo use otro programa</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>Versión de Ollama que se indica a los programas; auméntala si un programa exige una más reciente</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Número de respuestas guardadas en memoria para los siguientes turnos de la API Responses; 0 no guarda ninguna</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>Memoria máxima, en MiB, para las respuestas guardadas</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>Eliminar las respuestas guardadas tras este número de segundos sin uso</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>Iniciar el servidor con el programa si hay una sesión iniciada</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>Esfuerzo de razonamiento predeterminado, salvo que una solicitud indique el suyo</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>Nivel de detalle de los resúmenes del razonamiento</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>Cómo reciben el razonamiento los programas de chat («current» es lo mismo que «legacy»)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>Mostrar cada esfuerzo de razonamiento de un modelo como un modelo aparte</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>Usar el nivel de servicio más rápido si el modelo lo tiene; los límites se agotan antes</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>Permitir que los modelos busquen en la web, salvo que una solicitud tenga sus propias herramientas</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>Usar este modelo para todas las solicitudes, sea cual sea el que indiquen</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>Modelo que se usa cuando un programa pide un modelo Claude</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>Modelo que se usa cuando un programa pide un modelo Claude pequeño (Haiku)</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>Otro nombre para un modelo; repite la opción o separa los valores con comas</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>Obtener la lista de modelos de la cuenta</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>Actualizar la lista de modelos tras este número de segundos</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>Proxy para las conexiones con ChatGPT: el del sistema, ninguno o el de --proxy-url</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>Dirección del proxy para --proxy-mode manual</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>Archivo con certificados adicionales (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>Notificar cuando un límite está casi agotado y cuando se agota</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>Notificar al alcanzar estos porcentajes usados de un límite; con 100 como único valor, solo cuando está agotado</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>Notificar cuando se ha restablecido un límite que estaba agotado</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>Notificar cuando tengas que iniciar sesión</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>Notificar cuando el servidor no se puede iniciar</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>Llevar un registro de solicitudes en este equipo: hora, programa, modelo, duración y tokens, pero sin texto</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>Eliminar las solicitudes del registro tras este número de días; 0 las conserva todas</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>Guardar también el texto de las solicitudes y las respuestas, sin claves ni imágenes</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>Texto máximo guardado por solicitud y por respuesta, en KiB</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>Buscar una vez al día la versión más reciente de Codex, para que aparezcan los modelos nuevos</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>Idioma de la ventana; el predeterminado del sistema si no se establece</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>Dónde guardar los tokens: «keychain» (el llavero) o «file» (auth.json en la carpeta de datos); «auto» es el llavero, o el archivo si está definida CHATGPT_LOCAL_HOME</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>Versión de Codex CLI que se indica a ChatGPT; «auto» es la más reciente conocida</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>Salida detallada; «serve» muestra una línea por solicitud</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>Mostrar también todos los eventos de ChatGPT, incluido el texto de los mensajes</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>Dirección del servicio de inicio de sesión</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>Dirección del backend de ChatGPT</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>Dirección en la que se busca la versión más reciente de Codex; las publicaciones de openai/codex en GitHub si no se establece</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>ID de cliente para el servicio de inicio de sesión</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>Dirección que recibe el inicio de sesión del navegador; para contenedores</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>Permitir que otros usuarios de este equipo usen el servidor sin clave de API</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Otros dispositivos de la red</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>Escribe una dirección IP de este equipo, localhost, o * para todas.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Páginas web permitidas</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Escribe nombres sin espacios ni barras, como my-computer.local.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Modo rápido</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Búsqueda web</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Usar siempre este modelo</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Escribe el nombre de un modelo.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Otros nombres de modelos</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Cuando un límite está casi agotado</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Cuando tengas que iniciar sesión de nuevo</translation>
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
        <translation>Escribe una dirección como http://proxy:3128 o socks5://proxy:1080.</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>Elige un archivo que se pueda leer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Codex version</source>
        <translation>Versión de Codex CLI</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>Tamaño máximo de una solicitud</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Respuestas guardadas en memoria</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Registrar lo que envía ChatGPT</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Muy alto</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>Ultra</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Conciso</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Detallado</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Sin resumen</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>En el llavero</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>En un archivo que solo tú puedes leer</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Escribe un número entero entre %1 y %2.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Servicio de inicio de sesión</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>Iniciar el servidor con ChatMock</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>Si has iniciado sesión y no has apagado el servidor.</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>Los teléfonos y otros equipos de tu red pueden usar tu cuenta a través de este equipo. Tienen que enviar la clave de API.</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Si estableces una clave, todos los programas deben enviarla.</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>Parte de la dirección que usan los programas. Las respuestas en curso continúan aunque lo cambies.</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Usar también el puerto de Ollama</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>Así los programas hechos para Ollama encuentran ChatMock en el puerto 11434, salvo que el propio Ollama esté en marcha.</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Esfuerzo de razonamiento</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>Se usa cuando un programa no elige ninguno. Más esfuerzo tarda más y agota antes tus límites.</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>Los modelos pueden buscar en la web, salvo que un programa traiga sus propias herramientas.</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>Respuestas más rápidas de los modelos que lo admiten. Agota antes tus límites.</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>Resumen del razonamiento</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>Qué parte del razonamiento del modelo pueden mostrar los programas.</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>Formato del razonamiento</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>Si un programa no muestra el razonamiento, o lo muestra dentro de la respuesta, prueba otro formato.</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>Mostrar cada esfuerzo de razonamiento como un modelo aparte</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>Para programas en los que solo puedes elegir un modelo.</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>Para todas las solicitudes, sea cual sea el modelo que pida un programa. Déjalo vacío para que elijan los programas.</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Modelo usado para Claude</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>Se usa cuando un programa pide un modelo Claude.</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Modelo usado para Claude Haiku</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>Se usa cuando un programa pide un modelo Claude pequeño.</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>Otros nombres de modelos, uno por línea: NOMBRE=MODELO.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>Escribe pares como my-model=gpt-6-sol. Un nombre no puede remitir a sí mismo.</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>Obtener la lista de modelos de tu cuenta</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>Si no, se usa la lista que viene con ChatMock.</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>Actualizar la lista de modelos cada</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>También cuando se agota.</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>Notificar al alcanzar (porcentaje usado)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>Separa varios con comas. Escribe 100 para recibir una notificación solo cuando se agote un límite.</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>Escribe números enteros del 1 al 100, como 75, 90, 95.</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>Cuando un límite se ha restablecido</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>Cuando el servidor no se puede iniciar</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>Llevar un registro de solicitudes</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>Hora, programa, modelo, duración y tokens de cada solicitud. El registro permanece en este equipo.</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>Eliminar las solicitudes tras (días)</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 las conserva todas.</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>Guardar también el texto de las solicitudes y las respuestas</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>En ese caso, tus conversaciones se guardan en este equipo. Las claves y los tokens se eliminan.</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>Texto máximo guardado por solicitud</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>Buscar una vez al día la versión más reciente de Codex</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>Consulta en GitHub la última versión de Codex, para que aparezcan los modelos nuevos. No se envían datos personales.</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>Dónde guardar los datos de acceso y la clave de API</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>Se aplica tras reiniciar. Después tienes que iniciar sesión de nuevo y crear una clave de API nueva.</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>Para las conexiones con ChatGPT.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>Se usa con «Manual». Puede contener un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>Certificados adicionales</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>Si tu red inspecciona las conexiones cifradas: el certificado de la empresa que las inspecciona (archivo PEM).</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>La versión de Codex que ChatMock indica a ChatGPT; auto es la más reciente conocida. Una más reciente puede ofrecer modelos nuevos.</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>Escribe auto o una versión como 1.2.3.</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>Páginas web que pueden usar el servidor desde un navegador, una por línea. Las páginas de este equipo siempre están permitidas.</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>Escribe el comienzo de una dirección, como https://example.com, o * para todas las páginas.</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>Otros nombres de este equipo</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>Nombres distintos de localhost con los que los programas acceden al servidor, uno por línea.</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>Las imágenes hacen que las solicitudes sean grandes.</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>Tamaño máximo de los encabezados</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Versión de Ollama</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Se indica a los programas hechos para Ollama. Auméntala si un programa pide un Ollama más reciente.</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>Escribe una versión como 0.21.0.</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>Los programas pueden continuar desde una respuesta guardada. 0 no guarda ninguna.</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>Memoria para respuestas guardadas</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>Eliminar las respuestas guardadas tras</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>Salida detallada</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>Escribe más en el registro del propio ChatMock. Se aplica tras reiniciar.</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>Para buscar errores. En ese caso, el registro contiene tus conversaciones. Se aplica tras reiniciar.</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>Dirección del servicio de inicio de sesión</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Se aplica tras reiniciar.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>Escribe una dirección que empiece por https:// o http://.</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>Dirección del backend de ChatGPT</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>Dirección de la comprobación de versión</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>Escribe una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>Escribe el ID; no puede estar vacío.</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>Dirección que recibe el inicio de sesión</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>Cámbiala solo en contenedores.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>En la respuesta, en etiquetas &lt;think&gt;</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>Campo estructurado (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>Dos campos separados (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>Dos campos separados (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>Campo separado (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elige una opción de la lista.</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Este valor no es válido.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>Otros usuarios de este equipo</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>Las personas con otra cuenta de usuario en este equipo pueden usar tu cuenta. De lo contrario, necesitan la clave de API.</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
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
        <translation>Sesión iniciada como %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>Datos de acceso guardados en: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>para guardar los datos de acceso en un archivo que solo tú puedes leer, usa --token-store file o define CHATMOCK_TOKEN_STORE=file</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>Se encontraron los datos de acceso de %1 en %2</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>Este es el enlace de inicio de sesión.</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>Ábrelo en un navegador e inicia sesión allí. Después pega la dirección de la página en la que acabe el navegador.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Esa no es la dirección correcta.</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>Empieza por %1.</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>Esa dirección es de un inicio de sesión anterior.</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>Usa la página de inicio de sesión que se abrió en último lugar o empieza de nuevo.</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>El acceso se rechazó en el navegador.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Inicia sesión de nuevo y elige permitir el acceso.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>Codex no está habilitado para este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>Pide al administrador de tu espacio de trabajo que lo habilite o inicia sesión con otra cuenta.</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>Otro programa ha empezado su propio inicio de sesión.</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>En este equipo solo un programa a la vez puede recibir un inicio de sesión. Completa primero el otro y después inicia sesión aquí.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>El inicio de sesión no se completó a tiempo.</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>Inicia sesión de nuevo. Tienes 5 minutos.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>El código ha caducado.</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>Obtén un código nuevo.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>El inicio de sesión con código no está disponible.</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>Inicia sesión con el navegador.</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>Los datos de acceso guardados no están en el llavero.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>Si el llavero está bloqueado, desbloquéalo. Si no, inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>Desbloquéalo o guarda los datos de acceso en un archivo.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Este sistema no tiene llavero.</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>Guarda los datos de acceso en un archivo.</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>Los datos de acceso guardados están dañados.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>El archivo con tus datos de acceso no se puede usar.</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>Comprueba que hay espacio en el disco y que ChatMock puede escribir en su carpeta de datos.</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>No se encontraron datos de acceso de Codex CLI en este equipo.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Elige su auth.json o inicia sesión.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>hace %1 d</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
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
        <translation>%1 d %2 h</translation>
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
        <translation>sesión no iniciada</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>Primer token</translation>
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
        <translation>Parte</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de conexión</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>La ventana de 5 horas actual, desde %1</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>La semana actual del plan, desde %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>El último %n día</numerusform>
            <numerusform>Los últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>Todo lo que se ha contado</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>En otros lugares</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>El período anterior</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>Se ha usado el %1 % de este límite</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ indica una estimación.</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 debe ser un número entero de 1 a %2, no «%3»</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>tu sistema pide la contraseña del llavero; esperándola</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>una cuenta sin dirección de correo electrónico</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (plan %2)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>no se puede editar</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>se puede configurar</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>configurado</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>configurado; comprueba el modelo</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>Configurar otro programa para que use este servidor</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>Muestra qué cambiaría en el archivo de configuración del programa, pregunta y guarda una copia de seguridad con fecha junto al archivo. Sin PROGRAM, muestra los programas. Código de salida 0 si el programa está configurado o el cambio se deshizo; 1 si no; 2 si el programa es desconocido o una opción es incorrecta.</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>Mostrar los programas, primero los de este equipo</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>Con --list: mostrar una matriz JSON</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>Dejar el archivo como estaba antes del último cambio</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>Reemplazar también un modelo que indique el archivo</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>No pedir confirmación</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list no admite ningún programa</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 necesita un programa, por ejemplo: %2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json se usa con --list</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo y --replace-model no se pueden usar a la vez</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>programa desconocido: «%1»</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>programa desconocido: «%1»; ¿querías decir «%2»?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>para ver los programas: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(tu clave de API)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manualmente</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>última solicitud hace %1</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>Programas de este equipo:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>Otros programas:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>Para configurar uno: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 ya está configurado: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (un archivo nuevo)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>Sal primero de %1: sobrescribe este archivo al cerrarse.</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>¿Modificar este archivo?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>¿Crear este archivo?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Creado.</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>Modificado. El archivo anterior se guardó como %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>Para deshacerlo: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>no hay nada que deshacer para %1</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (se eliminará)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>¿Deshacer el cambio?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Deshecho: %1 está como antes.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>%1 no se puede configurar desde aquí; sigue estos pasos</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>no se cambió nada; para continuar sin confirmación, añade --yes</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>no se cambió nada</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>las solicitudes a ese modelo pueden fallar</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>se usa %1 en su lugar</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 indica el modelo «%2», que tu plan no tiene: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>para usar %1 en su lugar: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>no hay ningún servidor en marcha en %1; se usa el de %2</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problemas</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 advertencia</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 advertencias</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>Enviado desde %1:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 solicitud</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 solicitudes</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este equipo)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>Los tamaños son los del contenido, sin encabezados ni cifrado.</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>Sin contar: las páginas que abre tu navegador, como la de inicio de sesión.</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>Comprobar qué podría impedir que ChatMock funcione</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>Comprueba el puerto, el llavero, el inicio de sesión, el proxy, los certificados, el reloj, el disco y si se puede acceder a cada host. No envía ninguna solicitud a un modelo. Código de salida 0 si todo está bien, 3 si lo peor es una advertencia, 1 si es un problema.</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>Mostrar los resultados como JSON</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>Mostrar un informe de error para leerlo y copiarlo: sin secretos, nombres ni texto</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>Mostrar qué ha enviado un ChatMock en marcha desde que se inició: cada host, para qué, cuántas veces y cuánto</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar una cuenta y un backend simulados</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report no se puede usar con --json ni --traffic</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>no hay servidor en %1. ChatMock no envía nada mientras no está en marcha; si la ventana está abierta y el servidor apagado, su página «Ayuda» lo muestra</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>el servidor en %1 requiere otra clave de API: --api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>el servidor en %1 no es de esta versión de ChatMock</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Todo pasa por el proxy %1.</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1: %2, %3 enviados, %4 recibidos, última vez hace %5</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Puerto de Ollama</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>Comprueba la conexión a Internet, el cortafuegos y el proxy (Configuración, Red).</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>El servidor de ChatMock está en marcha en el puerto %1.</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>El puerto %1 está libre. No hay ningún servidor en marcha.</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>Otro programa está usando el puerto %1.</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Sal de Ollama o desactiva «Usar también el puerto de Ollama» en la configuración.</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Sal de ese programa o elige otro puerto: Configuración, Servidor, o chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>Tu sistema no permite que los programas usen el puerto %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Elige un puerto superior a 1023: Configuración, Servidor, o chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>Este equipo no tiene la dirección %1.</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>Establece la dirección 127.0.0.1: Configuración, Servidor, o chatmock serve --host 127.0.0.1.</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>El llavero se puede leer.</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>El llavero no respondió en %1 segundos.</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>Desbloquea el llavero; puede que tu sistema esté pidiendo su contraseña. Sin llavero: --token-store file.</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>No se puede leer el llavero: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>Desbloquea el llavero y vuelve a intentarlo. Sin llavero: --token-store file.</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>Los datos de acceso están guardados en %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>Otros usuarios de este equipo pueden leer %1.</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>Haz que solo tú puedas leerlo: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>Inicia sesión de nuevo, con lo que se vuelve a crear el archivo, o comprueba sus permisos.</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>En la demo no se guarda nada.</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>Abre ChatMock y elige «Iniciar sesión», o ejecuta: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Sesión iniciada.</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>Sesión iniciada (ChatGPT %1).</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Sesión no iniciada.</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT ha terminado la sesión.</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>No se sabe si has iniciado sesión.</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>Primero haz que el llavero esté disponible.</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>Comprueba el proxy: Configuración, Red, o --proxy-mode y --proxy-url.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>No se usa ningún proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>Se puede acceder al proxy %1.</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>El proxy %1 no responde.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>No se puede acceder al proxy %1: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>El proxy %1 pide un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>Inclúyelos en la dirección del proxy: http://NOMBRE:CONTRASEÑA@HOST:PUERTO (Configuración, Red).</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>La dirección del proxy no se puede usar: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>Las conexiones cifradas funcionan.</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>No hace falta ninguna conexión cifrada.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>El certificado de %1 no se aceptó: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>Si tu empresa inspecciona el tráfico cifrado, añade su certificado (archivo PEM): Configuración, Red, o --ca-file. Si no, comprueba el reloj e instala los certificados de CA de tu sistema.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>El archivo de certificados %1 no se puede leer o no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>Elige un archivo PEM: Configuración, Red, o --ca-file.</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>No hay ninguna biblioteca TLS, por lo que las conexiones cifradas son imposibles.</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>Instala OpenSSL y reinicia ChatMock.</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>No se pudieron comprobar los certificados, porque no se pudo acceder a ningún host.</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>Pon el reloj en hora o deja que tu sistema lo haga automáticamente.</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>El reloj coincide con el de %1 (diferencia: %2 s).</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>El reloj va %2 min adelantado respecto al de %1.</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>El reloj va %2 min atrasado respecto al de %1.</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>No se pudo comprobar el reloj, porque no se pudo acceder a ningún host.</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>Se puede escribir en la carpeta de datos; hay %1 MB libres.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>Solo hay %1 MB libres en el disco de la carpeta de datos.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libera espacio.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>El disco de la carpeta de datos está lleno (%1 MB libres).</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>Libera espacio: si no, no se podrán guardar datos de acceso nuevos.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>No se puede escribir en la carpeta de datos %1.</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>Cambia sus permisos o define CHATGPT_LOCAL_HOME con otra carpeta.</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>Acceso correcto en %1 ms.</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>No se encontró la dirección de %1.</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 no respondió en %2 segundos.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>El certificado de %1 no se aceptó.</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>Consulta «Certificados».</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>El proxy no se conectó a %1.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>El proxy no se conectó a %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>Se pudo acceder a %1, pero devuelve un error (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>No se puede acceder a %1: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>Inicio de sesión y su renovación</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>Solicitudes de tus programas</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>Modelos y límites de tu cuenta</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>Versión más reciente de Codex (una vez al día, nada sobre ti)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>Comprobaciones que iniciaste</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>Se puede escribir en la carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>Comprobar si hay un servidor en marcha</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>Comprueba el servidor en URL o en la dirección de la configuración. El código de salida es 0 si está en marcha, con la sesión iniciada o no, y 1 si no lo está.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>«%1» no es una dirección como http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>En marcha en %1 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>el programa en %1 no es ChatMock</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>no hay servidor en %1</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>Explicar un comando o toda la configuración</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>Explica un comando. «chatmock help settings» muestra todos los ajustes con sus opciones y variables de entorno.</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Usar los datos de acceso de Codex CLI o de un ChatMock anterior</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>Importa un auth.json de PATH (el archivo o su carpeta) o de los lugares habituales. El archivo del otro programa no se modifica, pero desde ese momento ambos programas comparten los mismos datos de acceso. Un inicio de sesión propio es más fiable.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>No pedir confirmación</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>no se importó nada; para importar sin confirmación, añade --yes</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>¿Importarlo?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>no se importó nada</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>variable %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>opción %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 pertenece a otro usuario; los tokens solo se muestran a su propietario</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>Mostrar la cuenta, los límites, el servidor, la configuración y las carpetas</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>Muestra quién ha iniciado sesión, cuánto se ha usado de cada límite, si hay un servidor en marcha, qué ajustes difieren del valor predeterminado y dónde se guardan los datos. Los límites de hace más de un minuto se actualizan primero. También admite las opciones de «serve» y muestra su efecto.</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>Mostrar en su lugar el auth.json guardado con sus tokens; no lo compartas</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>Actualizar los límites en cualquier caso</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar una cuenta y un backend simulados</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT no respondió a tiempo</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>no se pudieron actualizar los límites: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>Sesión no iniciada. Abre ChatMock y elige «Iniciar sesión», o ejecuta: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>No se pueden leer los datos de acceso: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Sesión caducada</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>Para iniciar sesión de nuevo, ejecuta: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID de la cuenta</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>válido hasta %1; después se renueva automáticamente</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>se renueva automáticamente con la próxima solicitud</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Guardado en</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>comparte los datos de acceso con otro programa</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>cuenta simulada</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>obligatoria; establecida por opción o variable</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>obligatoria; guardada en: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>no es obligatoria</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>en %1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>no; otro programa está usando el puerto %1</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>no; para iniciarlo: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>Ajustes que difieren del valor predeterminado</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>Crear, reemplazar o eliminar la clave de API del servidor</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>Muestra si los programas deben enviar una clave de API. Otros dispositivos solo pueden conectarse con una. La clave se guarda con los tokens y solo se muestra al crearla. Un servidor en marcha usa la clave nueva de inmediato.</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>Crear una clave, que reemplaza la anterior, y mostrarla</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>Eliminar la clave; los programas de este equipo ya no necesitan ninguna</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new y --remove no se pueden combinar</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>Los programas deben enviar la clave de API. Está guardada en: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>No hay clave de API; los programas pueden enviar cualquier texto. Para crear una: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>copia la clave ahora, solo se muestra una vez; guardada en: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>La clave de API se eliminó.</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY está definida y prevalece sobre la clave guardada</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>Mostrar el registro de solicitudes</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>Mostrar un objeto JSON por línea</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Seguir mostrando las solicitudes a medida que terminan, hasta que pulses Ctrl+C</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>Mostrar como máximo N solicitudes (predeterminado: %1)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>Ninguna solicitud coincide con el filtro.</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>El registro de solicitudes está desactivado en la configuración.</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Aún no hay solicitudes.</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>Muestra las solicitudes, las más recientes al final. FILTER es un texto que debe figurar en la ruta, el programa, el modelo o el error, o uno de estos: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. Un signo menos delante de un filtro excluye lo que coincide; ponlo después de --, como en %1.</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>Iniciar sesión con tu cuenta de ChatGPT</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>Abre la página de inicio de sesión en tu navegador y continúa automáticamente. Si el navegador acaba en una página de error, por ejemplo en otro dispositivo, pega la dirección de esa página. Sin navegador, usa --headless.</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>Solo mostrar el enlace de inicio de sesión, sin abrirlo</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>Iniciar sesión con un código que escribes en otro dispositivo</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>no se pueden guardar los datos de acceso</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>Enlace de inicio de sesión:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>No se pudo abrir el navegador. Abre el enlace manualmente.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>Esperando al navegador. Si muestra una página de error después de iniciar sesión, pega aquí la dirección de esa página y pulsa Intro.</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>Después de iniciar sesión, el navegador muestra una página de error. Es lo esperado (%1). Copia la dirección de esa página, pégala aquí y pulsa Intro.</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>otro programa está usando el puerto</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>Para iniciar sesión en otro dispositivo: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>los puertos de inicio de sesión están en uso</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>vuelve a intentarlo</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>sin una terminal en la que pegar la dirección, usa --headless</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>En cualquier dispositivo, abre:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>Escribe este código:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Esperando a que escribas el código. Hora de caducidad: %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Nunca escribas un código que te haya enviado otra persona. Le permitiría usar tu cuenta.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Si la página no acepta el código, activa antes el inicio de sesión con códigos de dispositivo en los ajustes de seguridad de ChatGPT.</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>Termina la sesión con ChatGPT y elimina los datos de acceso de este equipo. Los datos importados solo se eliminan aquí; el otro programa mantiene la sesión iniciada.</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>no se pueden leer los datos de acceso guardados</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>No habías iniciado sesión.</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>Sesión cerrada. Datos de acceso eliminados de: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>El programa del que se importó mantiene la sesión iniciada.</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>Esfuerzos de razonamiento (* predeterminado)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>Mostrar los modelos de tu plan</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>Muestra los modelos de la cuenta; si no has iniciado sesión, los que conoce esta versión.</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>Mostrar una matriz JSON</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar una cuenta y un backend simulados</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>no se pudo actualizar la lista de modelos: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>Demo: modelos de una cuenta simulada.</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>Modelos de tu cuenta.</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>Modelos que conoce esta versión; tu cuenta puede tener otros.</translation>
    </message>
</context>
<context>
    <name>app::OverviewPresenter</name>
    <message>
        <source>Choose a login file</source>
        <translation>Elegir un archivo con datos de acceso</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>Archivos de acceso (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>¿Salir de ChatMock?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>Aún hay %n solicitud en curso.</numerusform>
            <numerusform>Aún hay %n solicitudes en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>Saliendo de ChatMock</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>&amp;Esperar a que terminen</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Salir ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>ChatMock se cerrará en cuanto no haya ninguna solicitud en curso.</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock se cerrará en %n segundo.</numerusform>
            <numerusform>ChatMock se cerrará en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>Comando curl copiado.</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>Los programas para Ollama encuentran el servidor en %1</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>no se puede usar el puerto %1</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>Ejecutar el servidor sin ventana</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Ejecuta el servidor hasta que pulses Ctrl+C. No necesita pantalla. Las solicitudes se rechazan mientras no hayas iniciado sesión.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Usar una cuenta y un backend simulados: sin red ni inicio de sesión</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>la carpeta de datos %1 es de solo lectura; no se pueden guardar los datos de acceso, los límites ni el registro de solicitudes</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>Demo: la cuenta y el backend son simulados; nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>Servidor disponible en %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>Introduce esto en tu programa:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>cualquier texto, por ejemplo «unused»</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>la clave que estableciste</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>Pulsa Ctrl+C para detenerlo.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Sesión iniciada como %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>sesión no iniciada</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>las solicitudes se rechazan hasta que inicies sesión (no hace falta reiniciar): %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>tu sesión ha terminado</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>inicia sesión de nuevo (no hace falta reiniciar): %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>no se pueden leer los datos de acceso</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>ChatMock continuará automáticamente cuando se desbloquee el llavero</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>el servidor se iniciará cuando se desbloquee el llavero</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>el servidor no se inició</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>el puerto %1 está libre: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Deteniendo el servidor.</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>Deteniendo el servidor. Solicitudes aún en curso: %1. Pulsa Ctrl+C de nuevo para detenerlas.</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>demo</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>sesión no iniciada</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>Configuración exportada a %1</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>No se pudo exportar la configuración: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>Este archivo no contiene la configuración de ChatMock.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n ajuste importado.</numerusform>
            <numerusform>%n ajustes importados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1 No aceptados: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>Todos los ajustes tienen su valor predeterminado.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>No se pudo cambiar «Iniciar ChatMock con el sistema»</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock sigue en marcha</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>No se pudo cambiar.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n solicitud fallida</numerusform>
            <numerusform>%n solicitudes fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>Su icono está en la bandeja del sistema. Para salir, elige «Salir» en el menú del icono.</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>Mostrar los últimos N días (predeterminado: %1)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>Mostrar las solicitudes y los tokens, por día o por programa</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>Muestra las solicitudes y los tokens de los últimos días, tal como se contaron en este equipo. Los tokens en caché forman parte de la entrada; los de razonamiento, de la salida. Con --by o --cycle muestra quién usó qué en un período: por programa y para la semana actual del plan, salvo que se indique otra cosa.</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>Mostrar JSON: un objeto por línea para cada día, o uno para el período</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>Desglosar por program, model, key, endpoint o day; varios, separados por comas</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>El período: 5h o week, que empiezan con el restablecimiento de ese límite, today, los últimos 7, 30 o 365 días, o all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>Mostrar el período como CSV, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days no se puede combinar con --by, --cycle ni --csv</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json y --csv no se pueden combinar</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>El registro de solicitudes está desactivado en la configuración. Estas sumas se cuentan de todos modos.</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>Acerca de ChatMock</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>Versión %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. No es oficial: no está hecho ni respaldado por OpenAI.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>Comandos y configuración</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licencia</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Cerrar s&amp;esión</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>Cuenta (demo)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>Cargando tus datos de acceso…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>Sesión no iniciada. Inicia sesión para usar tu plan de ChatGPT.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Tu sesión ha terminado. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>Datos de acceso guardados en el llavero.</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>Datos de acceso guardados en %1.</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Se comparten con Codex CLI o con el programa del que proceden.</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>Plan aún desconocido</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabla</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>Mostrar la actividad como tabla</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de salida</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Actividad por día</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>Actividad de los últimos 14 días</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>Tokens de entrada (en caché)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>No se puede leer el registro de solicitudes: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>Aún no hay solicitudes. Aquí aparecen los tokens que usan tus programas.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>Tokens por día</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation>%1 mil M</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>Usa las teclas de flecha para pasar de un día a otro. «Mostrar como tabla» ofrece las mismas cifras en una tabla.</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>URL base para otros dispositivos: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>Copiar la URL base para otros dispositivos</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nueva clave de API</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>Copiar la clave de API</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Reemplazar la clave de API</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Eliminar la clave de API</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Si estableces una clave, todos los programas deben enviarla.</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>Esta es la nueva clave. Cópiala en tus programas; más tarde puedes volver a copiarla aquí.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Ocultar la clave</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Crear una clave de API</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Establecida por la opción %1.</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Establecida por la variable %1.</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>Comprobando si hay una clave…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>No hace falta clave; los programas de este equipo pueden enviar cualquier texto.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>Hay una clave establecida. Está guardada en el llavero.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>Hay una clave establecida. Está guardada en %1.</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>Otros dispositivos ya no podrán conectarse. Los programas de este equipo no se ven afectados.</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>Las solicitudes con la clave actual se rechazarán hasta que des la nueva a tus programas.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Eliminar la clave</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Reemplazar la clave</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>Comprobar este equipo</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Ejecutar las comprobaciones</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>Comprueba el puerto, el llavero, el inicio de sesión, el proxy, los certificados, el reloj, el disco y la conexión con cada host. Tarda unos segundos y no gasta nada de tus límites.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
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
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>Texto para copiar</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>Texto para %1</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Copiar este texto</translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>Buscar programas</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>Ningún programa coincide. En «Cualquier programa» se indica qué introducir.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>En un contenedor, 127.0.0.1 es el propio contenedor. Usa en su lugar %1 o la dirección de red de este equipo.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>En un contenedor, 127.0.0.1 es el propio contenedor. Con Docker Desktop, usa %1 en su lugar. En Linux, inicia el contenedor con --network=host o permite en la configuración que otros dispositivos usen el servidor.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>Aplicaciones de uso diario</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>Herramientas de programación</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>Bibliotecas y scripts</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ Comprueba el modelo</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>Configurado ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>Solicitud en curso</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>Última solicitud %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>El servidor se está iniciando…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Ir a &amp;Resumen</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ El servidor está apagado. Los programas no pueden usarlo hasta que lo enciendas.</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ El servidor no se pudo iniciar. El motivo está en «Resumen».</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ No has iniciado sesión, por lo que las solicitudes se rechazan. Inicia sesión en la página «Resumen».</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>Demo: los programas que conectes ahora reciben respuestas simuladas.</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>&amp;Encender el servidor</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation>Otros dispositivos</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>En otros dispositivos de tu red, usa esta URL base y tu clave de API:</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
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
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar los detalles</translation>
    </message>
</context>
<context>
    <name>ui::FilterBox</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtro:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>Un programa</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>Un modelo</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>Las últimas dos horas</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>Más de diez segundos</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>Más de 1000 tokens</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Ejemplos</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Ejemplos de filtros</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>Busca palabras en el punto de conexión, el programa, el modelo o el error. Pon las frases entre &quot;comillas&quot;; un signo menos delante excluye lo que coincide.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>Buscar, o status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>En curso ahora</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>Sin listas de modelos</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>Con un uso constante estarías ahora en el %1 %</translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>%1 usado</translation>
    </message>
    <message>
        <source>with steady use you would be at %1 % now</source>
        <translation>con un uso constante estarías ahora en el %1 %</translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>Créditos: ilimitados</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>Créditos restantes: %1</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Actualizar los límites</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>Límites (demo)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>Inicia sesión para ver cuánto se ha usado de tu plan.</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>Aún no hay cifras. Llegan con la primera solicitud, o elige «Actualizar».</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>Aún no se ha actualizado</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>Actualizado %1 (puede no estar al día)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>Actualizado %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>Registro y datos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Mostrar en el registro</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>No hay mensajes de este tipo desde que se inició ChatMock.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Carpeta de datos: %1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
        <translation>Nombres de modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>&amp;Ir a Configuración</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>Ir a Configuración: otros nombres de modelos</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 equivale a %2</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Otros nombres</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>Si un programa exige un nombre de modelo determinado, asigna ese nombre a un modelo en la configuración.</translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>Actualizar los modelos</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>Modelos de tu cuenta</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Los modelos de tu cuenta aún no se conocen.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelos de tu cuenta: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>Cargando los modelos…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Salir de &amp;la demo</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>Demo: la cuenta, las respuestas y los límites son simulados. Nada sale de este equipo.</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>Crear un informe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>Un informe contiene versiones, la configuración, los resultados de las comprobaciones y los últimos fallos. No contiene contraseñas, claves ni direcciones de correo electrónico, ni texto de tus solicitudes. No se envía nada: léelo y cópialo donde pidas ayuda.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Crearlo de nuevo</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>Detalles de la solicitud</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown.</source>
        <translation>El resto no se muestra.</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>Copiar el &amp;error</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>Copiar el &amp;ID de la solicitud</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>Solo este &amp;programa</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>Solo este &amp;modelo</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>Solo las &amp;fallidas</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>Ajustar las columnas a la ventana</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;talles</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>Vaciar el registro de solicitudes</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>¿Vaciar el registro de solicitudes?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>Demo: las solicitudes anteriores son de muestra; las nuevas son simuladas.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>&amp;Vaciar…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>Copiar el e&amp;rror</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>Detener la solicitud seleccionada</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>Copiar el error de la solicitud seleccionada</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>Copiar la solicitud seleccionada como comando curl</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>Detalles de la solicitud seleccionada</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>Exportar las solicitudes que coinciden</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Selecciona una solicitud para ver sus detalles.</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>Error copiado.</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>ID de la solicitud copiado.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>Esto elimina del registro todas las solicitudes terminadas, incluidas las que oculta el filtro. La actividad de la página «Resumen» se conserva.</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>Encendido. Los programas de este equipo pueden usarlo.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>No está en marcha.</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Los programas para Ollama encuentran el servidor en el puerto %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Servidor encendido</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Copiar la URL base</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Servidor encendido</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>URL base para tus programas</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>Servidor (demo)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar el puerto %1</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Solo este equipo</translation>
    </message>
    <message>
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>Apagado. Los programas no pueden usar ChatMock.</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>Encendido, pero no has iniciado sesión: las solicitudes fallan.</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>Encendido, pero las solicitudes fallan en este momento.</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>Encendido. Otros dispositivos de tu red también pueden usarlo.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Comprobando el puerto %1 de Ollama…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Otro programa está usando el puerto %1 de Ollama. Ciérralo o introduce la URL base en tus programas.</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>Último fallo: %1. %2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>Último fallo: %1, %2. %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>Otros dispositivos de tu red ya no podrán usarlo</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>Mostrar la solicitud que falló</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>URL base para otros dispositivos</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Elegir un archivo de certificado</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>Restaurar el valor predeterminado</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>Restablecer: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Establecido por la variable %1.</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Establecido por la opción %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>Escribe abajo la dirección del proxy. Hasta entonces se usa la opción anterior.</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>El proxy está en uso. Elige antes otra opción arriba.</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>Crea antes una clave de API, para que solo tus dispositivos puedan usar tu cuenta.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>Mostrar: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>Direcciones para otros dispositivos</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Dirección de escucha</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Iniciar ChatMock con el sistema</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar el puerto %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en la configuración</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>Demo: tus cambios se aplican hasta que termine la demo y no se guardan.</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Crear una clave de API</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>Para equipos en varias redes: solo pueden conectarse los dispositivos de la red de esta dirección.</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>Se inicia en la bandeja, sin ventana.</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>URL base para otros dispositivos: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>Ningún ajuste coincide con «%1».</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>Configuración (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Toda la configuración</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>El archivo no contiene contraseñas: ni tus datos de acceso ni la clave de API.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Exportar toda la configuración</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar la configuración</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Restablecer todo…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Restablecer toda la configuración</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>Tu configuración es igual que la del archivo.</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>No se importó nada. No es posible aquí: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>¿Importar la configuración?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>Estos ajustes cambian:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>No es posible aquí: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>¿Restablecer toda la configuración?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>Todos los ajustes vuelven a sus valores predeterminados. La sesión sigue iniciada, y la clave de API y el registro de solicitudes se conservan.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>¿Modificar %1?</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>Configurar %1</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>Modificar el &amp;archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>¿Crear %1?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Las líneas con + se añaden y las líneas con − se eliminan. Todo lo demás queda igual. Se guarda una copia de seguridad en la misma carpeta.</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>Este archivo aún no existe. Contendrá:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>Cambios en el archivo</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>Crear el &amp;archivo</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 está configurado para este servidor.</translation>
    </message>
    <message>
        <source>Set &amp;up for me…</source>
        <translation>Con&amp;figurar por mí…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>Sal primero del programa: sobrescribe este archivo al cerrarse.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ El archivo indica el modelo «%1», que tu plan no tiene. Las solicitudes a ese modelo pueden fallar.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ El archivo indica el modelo «%1», que tu plan no tiene. En su lugar responde «%2».</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>No está disponible en la demo: haría que tu propio programa recibiera respuestas simuladas.</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>Deshecho. %1 está como antes.</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock puede editar %1 por ti. Primero muestra el cambio, deja todo lo demás como está y guarda una copia de seguridad.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>Creado el %1.</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>Modificado el %1. El archivo anterior se guardó como %2.</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>Deshacer el cambio en el archivo</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>Usar «%1»…</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>Guardar los datos de acceso en un &amp;archivo</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>&amp;Iniciar sesión con ChatGPT</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Otras formas</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>I&amp;mportar de Codex CLI</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>Probar la d&amp;emo</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Una cuenta simulada: sin red ni inicio de sesión</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Abrir la página a&amp;quí</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mportar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Cancelar el inicio de sesión</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>En cualquier dispositivo, abre %1 y escribe este código:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>Usar otro &amp;navegador</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>Iniciar sesión en otro dispositivo escribiendo allí un código</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>Copiar el enlace de inicio de sesión y abrirlo en cualquier navegador, aquí o en otro lugar</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>Dirección de la página en la que acabó el navegador</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>Abrir de nuevo el &amp;navegador</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>Copiar el en&amp;lace de inicio de sesión</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>Copiar el enlace de inicio de sesión</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>Esperando a que se escriba el código</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock puede usar los datos de acceso de Codex CLI. Los dos programas los compartirán y, cuando uno los renueve, es posible que haya que iniciar sesión de nuevo en el otro. Un inicio de sesión propio es más fiable.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Elegir un arc&amp;hivo…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Preparando el inicio de sesión…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>Tu sistema pide la contraseña del llavero. ChatMock continuará automáticamente cuando la hayas escrito.</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Esperando a que escribas el código. Hora de caducidad: %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Nunca escribas un código que te haya enviado otra persona. Le permitiría usar tu cuenta.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Si la página no acepta el código, activa antes el inicio de sesión con códigos de dispositivo en los ajustes de seguridad de ChatGPT.</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>Copia el enlace de inicio de sesión, ábrelo en el navegador que prefieras e inicia sesión allí.</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>Termina de iniciar sesión en tu navegador.</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock continúa automáticamente.</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>Si el navegador acaba en una página de error o se ejecuta en otro equipo, copia la dirección de esa página y pégala aquí:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>Después el navegador muestra una página de error. Es lo esperado: otro programa está usando el puerto.</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>Copia la dirección de esa página y pégala aquí:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>Usar un có&amp;digo</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>Copiar có&amp;digo</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: pendiente</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>Primera salida tras %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>Esperando la primera salida…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Listo. %1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>En&amp;viar</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>&amp;Razonamiento</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Enviar el mensaje</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Probar (demo)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Detenida por ti.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>Pregunta algo para probar el servidor</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>Detener la respuesta</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>Qué sale de este equipo</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>Demo: nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>Todos los hosts con los que se ha comunicado ChatMock (desde: %1).</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este equipo)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1: %2, %3 enviados, %4 recibidos, última vez %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitud</numerusform>
            <numerusform>%n solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>Los tamaños son los del contenido, sin encabezados ni cifrado. No se cuentan las páginas que abre tu navegador, como la de inicio de sesión.</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Todo pasa por el proxy %1.</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Servidor encendido</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>&amp;Copiar la URL base</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>&amp;Abrir ChatMock</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Cerrar s&amp;esión</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>Iniciar con el sis&amp;tema</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sali&amp;r</translation>
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
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>Act&amp;ualizar los límites</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Ir a la &amp;página</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>Es&amp;fuerzo de razonamiento</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n solicitud en curso</numerusform>
            <numerusform>%n solicitudes en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>Ninguna solicitud en curso</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>El que pida el programa</translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format</comment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1: no requests</source>
        <translation>%1: sin solicitudes</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitud</numerusform>
            <numerusform>%n solicitudes</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de salida</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1, %2 tokens de entrada (%3 en caché), %4 tokens de salida</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Razonamiento</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Turn on the server</source>
        <translation>Encender el servidor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Cerrar los primeros pasos</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Todo listo</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Listo.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Con tu cuenta de ChatGPT.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Encender</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>Conectar un programa</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>Así los programas pueden usar ChatMock.</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>Se inicia automáticamente cuando inicias sesión.</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>Copia su configuración de la página «Conectar» y envía un mensaje.</translation>
    </message>
</context>
</TS>
