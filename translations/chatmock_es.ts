<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>No se guardó el cuerpo: ponlo aquí</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>El cuerpo no es texto: ponlo aquí</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Vuelve a intentarlo en %1.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>El inicio de sesión se rechazó en el navegador.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Inicia sesión de nuevo y elige permitir el acceso.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Inicia sesión de nuevo: ChatGPT puso fin a esta sesión.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>Elige «Iniciar sesión con ChatGPT».</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Esta cuenta de ChatGPT no incluye Codex.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>Usa una cuenta cuyo plan lo incluya, o pide a quien administre tu espacio de trabajo que lo permita.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Esto no está permitido.</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>Comprueba qué cuenta y qué página web lo pidieron.</translation>
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
        <source>There was no answer in time.</source>
        <translation>La respuesta no llegó a tiempo.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Comprueba la conexión de red y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>No se encontró nada en ese lugar.</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>Comprueba la dirección o elige otro archivo.</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>Esta dirección no funciona de esa manera.</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>Comprueba qué dirección usa el programa.</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>Tu plan no ofrece este modelo.</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>Elige otro modelo en el programa que hizo la solicitud.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>La conversación es demasiado larga para este modelo.</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>Empieza una conversación nueva o acorta esta.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT rechazó esta solicitud por motivos de seguridad.</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>Formúlala con otras palabras.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>La solicitud es demasiado grande.</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>Envía menos de una vez o aumenta el límite en la configuración.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>El encabezado de la solicitud es demasiado grande.</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>Revisa el programa que la envió.</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>Se alcanzó el límite de tu plan.</translation>
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
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Vuelve a intentarlo; si el problema continúa, informa de él con los detalles.</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>No se pudo usar eso.</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>Comprueba los datos introducidos y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Esto no es posible aquí.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Elige otra forma.</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>La solicitud estaba comprimida de una forma desconocida.</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>Envíala sin comprimir o con zstd, br, gzip o deflate.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>La clave de API falta o es incorrecta.</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>Introduce en tu programa la clave que aparece en la configuración.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>No se puede acceder a ChatGPT.</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>Comprueba la conexión de red y después la configuración del proxy.</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT respondió con un error.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelve a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>La operación se canceló.</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>Empieza de nuevo si todavía quieres hacerlo.</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>Aquí no se pueden leer ni guardar tus datos de acceso.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>Desbloquea el llavero o guarda los datos de acceso en un archivo.</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>Otros dispositivos podrían usar tu cuenta: todavía no hay ninguna clave de API.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>Permite el uso solo a este equipo, o establece antes una clave de API en la configuración.</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>El sistema se reserva el puerto %1.</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>Usa un puerto a partir del 1024.</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>Este equipo no tiene la dirección indicada en la configuración.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>Permite el uso solo a este equipo, o elige otra dirección en la configuración.</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock no puede guardar sus archivos.</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>Libera espacio en el disco o permite escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>No se puede guardar tu configuración.</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>Tus cambios valen hasta que se cierre ChatMock. Mira si el disco está lleno.</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>Aquí no se puede leer ni guardar la clave de API.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>Desbloquea el llavero y vuelve a intentarlo, o crea una clave nueva.</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>No se entiende el contenido del archivo, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>Corrígelo o sigue los pasos a mano.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>Comprueba que sea un archivo normal y que puedas abrirlo.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>No se puede escribir en el archivo, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>Comprueba sus permisos y el espacio en el disco.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>El programa todavía usa un archivo más antiguo, que quedaría oculto por uno nuevo.</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>Sigue los pasos a mano.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>El archivo cambió entretanto, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>Revisa el archivo; los detalles indican dónde está la copia de seguridad.</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>Ya no se puede leer la copia de seguridad.</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>Quita las líneas del archivo a mano.</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>El servidor local no responde.</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>Apágalo y vuelve a encenderlo.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>No se puede acceder al servidor local.</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>Comprueba en la página Resumen que esté encendido.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>El registro de solicitudes estaba dañado. Se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>El archivo dañado se conserva al lado. No hay que hacer nada.</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>El registro de solicitudes es de una versión más reciente de ChatMock. Se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>El otro archivo se conserva al lado, para cuando actualices.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>El disco está lleno: las solicitudes nuevas no se pueden guardar en el registro.</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>Libera espacio en el disco; entonces se guardarán las últimas.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>No se puede escribir en el registro de solicitudes: pueden faltar solicitudes nuevas.</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>Comprueba si se puede escribir en la carpeta de datos. Tus programas no se ven afectados.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock ya se está ejecutando, pero no responde.</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>Ciérrelo con el administrador de tareas del sistema (proceso %1) y vuelva a iniciar ChatMock.</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5 horas</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>Semanal</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>Mensual</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>Anual</translation>
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
        <source>Has been reset; shown after the next request</source>
        <translation>Se ha restablecido; se mostrará tras la próxima solicitud</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>Hora de restablecimiento aún desconocida</translation>
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
        <source>May run out any moment</source>
        <translation>Puede agotarse en cualquier momento</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>Se agota hacia: %1</translation>
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
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Inicia sesión de nuevo</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT puso fin a esta sesión. Abre ChatMock para iniciar sesión.</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>No se pueden leer tus datos de acceso</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>Abre ChatMock para ver qué se puede hacer.</translation>
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
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>No se pudo iniciar. Abre ChatMock para ver por qué.</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>El límite vuelve a estar disponible</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1: las solicitudes vuelven a recibir respuesta.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>Límite usado al %1 %</translation>
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
        <translation>Un chat en el navegador para muchos proveedores.</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>Un chat en el navegador que funciona en tu propio equipo.</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>Un asistente de programación para VS Code y JetBrains.</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>La dirección de una página web abierta en un navegador debe figurar en la lista de orígenes web permitidos, en la configuración.</translation>
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
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>Añade esto a su archivo de configuración; las dos primeras líneas van encima de la primera tabla:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Añade esto a su archivo de ajustes:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>Un agente de programación de código abierto en la terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>El agente de programación de Anthropic en la terminal.</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Cualquier programa</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>El chat de Visual Studio Code, a través de su proveedor Ollama.</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>Elige un modelo y deja que controle Home Assistant si lo deseas.</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>Elígela en un nodo como «OpenAI Chat Model» y selecciona allí el modelo.</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>Elige abajo los modelos para el chat y para las demás tareas.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>Elige «ChatMock» en la lista de modelos.</translation>
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
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>Crea una credencial del tipo «OpenAI»:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Son los servidores de Cursor los que llaman a la dirección que escribas. No pueden acceder a un programa en tu equipo, así que dale antes una dirección https pública, por ejemplo con un túnel, y establece una clave de API en la configuración.</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>Escribe la dirección:</translation>
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
        <source>For every program that lets you enter an address of your own.</source>
        <translation>Para cualquier programa que permita introducir una dirección propia.</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>Dale la dirección de este servidor:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant suele funcionar en otro dispositivo: el servidor debe estar entonces abierto a otros dispositivos (consulta la configuración). Su integración de Ollama no puede enviar ninguna clave.</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>Si VS Code dice que el servidor de Ollama es demasiado antiguo, aumenta la versión de Ollama en la configuración.</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>Si un programa insiste en pedir una clave aunque este servidor no la exija, sirve cualquier texto.</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>Si este servidor pide una clave, elige en su lugar «Internet Hosted»:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>En el chat, abre la lista de modelos, elige «Manage Models» y después «Ollama».</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Instala la biblioteca:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm y los demás de la familia.</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain para Python.</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>Convierte este servidor en un proveedor:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Los nombres de modelos Claude representan modelos de tu plan; la configuración indica cuáles.</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>Basta con una de las dos conexiones; con ambas, cada modelo aparece dos veces.</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>Una solicitud desde una terminal, para ver que todo funciona.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Abre los ajustes de Raycast, después «AI», y busca «Ollama Host» en «Local Models».</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>Abre los ajustes del agente, busca «ChatMock» entre los proveedores de LLM y escribe la clave:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Abre los ajustes de la extensión y elige «OpenAI Compatible» como proveedor de API.</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>Abre los ajustes de VS Code y busca «Ollama». Escribe esta dirección:</translation>
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
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>Abre «Settings», después «Devices &amp; services», elige «Add integration» y busca «Ollama».</translation>
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
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>El agente de programación de OpenAI en la terminal.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>La biblioteca de OpenAI para Node.js, Deno y Bun.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>La biblioteca de OpenAI para Python.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>O activa «Ollama API» y añade allí esta dirección:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Programas para la API de Anthropic: busca «Base URL»; la clave va en el campo habitual.</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programas para Ollama: busca «Host» u «Ollama URL».</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programas para la API de OpenAI: busca «Base URL», «API base», «Endpoint» u «OpenAI compatible».</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast no puede enviar ahí ninguna clave: funciona mientras no se establezca una clave de API.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Ejecuta esto en una terminal:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>Reinicia LibreChat y elige «ChatMock».</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>Inícialo como siempre:</translation>
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
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>El asistente de Xcode 26 y versiones posteriores.</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>La URL base es la dirección pública de tu túnel con /v1 al final.</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>El editor Cursor.</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>El editor Zed, con su asistente integrado.</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>El lanzador para macOS, a través de su conexión con Ollama.</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>El asistente de voz y las automatizaciones de tu casa.</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>Marca los modelos que quieras ver en la lista.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Activa Ollama, escribe esta dirección y prueba la conexión:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>Con una dirección como {rootUrl}, Cursor no puede funcionar. Una dirección pública permite que cualquiera que conozca la clave use tu plan: piénsalo bien.</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>Flujos de trabajo con pasos que consultan a un modelo.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>%1 tokens de entrada, %2 de ellos de la caché</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>%1 tokens de salida, %2 de ellos para el razonamiento</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1, respondió %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
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
        <source>First token</source>
        <translation>Primer token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>Entrada (caché)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>Salida (razonamiento)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>El programa que hizo la solicitud</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>Cuándo llegó la primera parte de la respuesta</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>Tokens de entrada y cuántos de ellos vinieron de la caché</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>Tokens de salida y cuántos de ellos fueron para el razonamiento</translation>
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
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>What the client sent</source>
        <translation>Lo que envió el cliente</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>Lo que se pidió a ChatGPT</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>Lo que recibió el cliente</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>Fallo por parte de ChatGPT</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Primer token tras</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Lo solicitado</translation>
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
        <source>Model asked for</source>
        <translation>Modelo solicitado</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>Modelo que responde</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Esfuerzo de razonamiento</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>por partes</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>de una vez</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>Adaptado a lo posible</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>este modelo no lo ofrece</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT no tiene nada equivalente aquí; la respuesta es correcta sin ello</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>de ellos, de la caché</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>Salida</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>de ellos, de razonamiento</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>Para informar del problema</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Identificador de la solicitud</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>Identificador en ChatGPT</translation>
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
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>Incompleta</translation>
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
        <source>Client left</source>
        <translation>Cliente desconectado</translation>
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
        <translation>Un estado es un número como 429, &gt;=400 o 4xx, o una de estas palabras: failed, gone, running.</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>Un momento es una hora como 14:05, una fecha como 2026-11-28 o un tiempo transcurrido: 2h, 7d.</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>Los tokens se indican con un número, por ejemplo &gt;1000.</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>Una duración es un número con su unidad, por ejemplo &gt;10s.</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>No se entiende el filtro</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>No se entiende el filtro después de «%1:»</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>«Ejemplos», junto al filtro, muestra lo que se puede pedir. Una palabra entre comillas se busca tal cual.</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>El registro de solicitudes está desactivado</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>Aquí las solicitudes solo se muestran mientras están en curso. El registro se puede activar en la configuración, en Privacidad.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Aún no hay solicitudes</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>El servidor está apagado. Enciéndelo en la página Resumen; entonces aparecerá aquí cada solicitud de tus programas.</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>Escribe %1 como URL base en uno de tus programas y pregunta algo: la solicitud aparece aquí mientras está en curso.</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>No se puede leer el registro de solicitudes</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>Comprueba si el disco funciona y si se puede leer la carpeta de datos. En detalle: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>No coincide ninguna solicitud</translation>
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
        <source>Requests that match: %1</source>
        <translation>Solicitudes que coinciden: %1</translation>
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
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>Solicitudes exportadas: %1, en %2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>La exportación se canceló; no se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>La exportación falló, no se escribió ningún archivo: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>el puerto %1 está ocupado</translation>
    </message>
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
        <translation>iniciando</translation>
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
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>Los programas encuentran el servidor en este número. Las respuestas en curso no se interrumpen cuando cambia.</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Otros dispositivos de la red</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>Permite que teléfonos y otros equipos de tu red usen tu cuenta a través de este equipo. Tienen que enviar la clave de API.</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>Si hay una, todos los programas tienen que enviarla.</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Páginas web permitidas</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>Páginas web que pueden usar el servidor desde un navegador, una por línea. Las páginas de este equipo pueden hacerlo de todos modos.</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>Escribe el comienzo de una dirección, como https://example.com, o * para todas las páginas.</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>Otros nombres de este equipo</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>Nombres con los que los programas pueden dirigirse al servidor además de localhost, uno por línea.</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Escribe nombres sin espacios ni barras, como my-computer.local.</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Atender también en el puerto de Ollama</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>Los programas para Ollama encuentran entonces ChatMock por sí mismos, en el puerto 11434, salvo que el propio Ollama esté en marcha.</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>Encender el servidor al iniciar ChatMock</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>Si hay una sesión iniciada y el servidor no se apagó a mano.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>Cuánto tiempo piensan los modelos antes de responder, salvo que un programa pida otra cosa. Un esfuerzo mayor tarda más y agota antes los límites.</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>Resumen de los pensamientos</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>Cuánto se cuenta de lo que estaba pensando el modelo.</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>Cómo ven los programas los pensamientos</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>Si tu programa no muestra los pensamientos, o los muestra en medio de las respuestas, prueba otra forma.</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>Mostrar cada esfuerzo como un modelo aparte</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>Para programas en los que solo se puede elegir el modelo.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Modo rápido</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>Respuestas más rápidas de los modelos que lo ofrecen. Agota antes los límites.</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Búsqueda web</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>Permite que los modelos busquen en la web, salvo que un programa aporte sus propias herramientas.</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Usar siempre este modelo</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>Responde a todas las solicitudes, sea cual sea el modelo que pida el programa. Déjalo vacío para que elijan los programas.</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>En lugar de los modelos Claude</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>El modelo que responde cuando un programa pide un modelo Claude.</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Escribe el nombre de un modelo.</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>En lugar de los modelos Claude pequeños</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>Lo mismo para los modelos Haiku.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Otros nombres de modelos</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>Nombres adicionales para los modelos, uno por línea: NOMBRE=MODELO.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>Escribe pares como mi-modelo=gpt-6-sol; ninguno debe llevar de vuelta a sí mismo.</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>Preguntar qué modelos tiene tu cuenta</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>Si no, se usa una lista incluida con ChatMock.</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>Preguntar de nuevo después de</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Cuando un límite está casi agotado</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>Al 75, 90 y 95 por ciento, y cuando se alcanza.</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>Cuando un límite alcanzado vuelve a estar disponible</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Cuando tengas que iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>Cuando no se pudo iniciar el servidor</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>Guardar una lista de las solicitudes</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>Cuándo, de qué programa, con qué modelo y cuántos tokens. Se queda en este equipo.</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>Días hasta que se olvidan las solicitudes</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>Guardar también lo preguntado y lo respondido</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>Los textos de tus conversaciones quedan entonces también en el disco de este equipo. Las claves y los tokens de acceso se quitan.</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>Tamaño máximo que se guarda de un texto</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>Buscar una vez al día la versión más reciente del protocolo</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>Pregunta a GitHub por la versión más reciente de Codex para que aparezcan los modelos nuevos. No se envía nada tuyo.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>El camino hacia ChatGPT. La mayoría de la gente deja que lo decida el sistema.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Dirección del proxy</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>Se usa cuando el proxy se elige a mano. Puede contener un nombre y una contraseña.</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Escribe una dirección como http://proxy:3128 o socks5://proxy:1080.</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>Archivo con certificados adicionales</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>Para redes que inspeccionan las conexiones cifradas: el certificado de quien lo hace, como archivo PEM.</translation>
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
        <source>Where your sign-in and the API key are kept</source>
        <translation>Dónde se guardan tus datos de acceso y la clave de API</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>Los cambios valen a partir del próximo inicio; entonces, inicia sesión de nuevo y crea una clave de API nueva.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Versión del protocolo</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>La que ChatMock comunica a ChatGPT: con auto, la más reciente que se conoce. Una más alta puede traer modelos nuevos.</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>Escribe auto, o números y puntos como 1.2.3.</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Tamaño máximo de una solicitud</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>Lo que un programa puede enviar de una vez. Las imágenes aumentan el tamaño de las solicitudes.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>Tamaño máximo del encabezado de una solicitud</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Versión de Ollama</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>La que se comunica a los programas para Ollama. Auméntala si alguno pide un Ollama más reciente.</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>Escribe números y puntos, como 0.21.0.</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Respuestas guardadas en memoria</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>Los programas pueden continuar a partir de una respuesta guardada. Con 0 no se guarda ninguna.</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>Memoria máxima para respuestas guardadas</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>Olvidar las respuestas guardadas después de</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>Registro detallado</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>Da más información en el registro del programa. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Registrar lo que envía ChatGPT</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>Para buscar fallos. Los textos de tus conversaciones quedan entonces también en el registro. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Dónde se inicia sesión</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Vale a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>Escribe una dirección que empiece por https:// o http://.</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>Dirección de ChatGPT</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>Dónde se busca la versión más reciente del protocolo</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Escribe una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>Identificador del programa</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>Escribe el identificador; no puede estar vacío.</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>Dónde se espera la respuesta del navegador</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>Otra dirección solo es útil en contenedores.</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>Ninguno: responder enseguida</translation>
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
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>Ultra</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>Según el modelo</translation>
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
        <source>Before the response, in think tags</source>
        <translation>Antes de la respuesta, en etiquetas think</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>Como campo estructurado (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>En dos campos propios (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>Lo mismo con su otro nombre (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>En un campo propio (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>El indicado abajo</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>Donde convenga en este equipo</translation>
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
        <source>That of the system</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Escribe un número entero entre %1 y %2.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Elige uno de la lista.</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>Esto no se puede usar: %1.</translation>
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
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Servicio de inicio de sesión</translation>
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
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Mantener abierto</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>Saliendo de ChatMock</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>Esperando %n respuesta en curso, cinco segundos como máximo.</numerusform>
            <numerusform>Esperando %n respuestas en curso, cinco segundos como máximo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Salir ahora</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>El comando curl está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>No se pudo cambiar el inicio con el sistema</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock sigue en marcha</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Está en la bandeja del sistema. Para cerrarlo, elige Salir en el menú de su icono.</translation>
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
        <source>This could not be changed.</source>
        <translation>No se pudo cambiar.</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>Buscando tus datos de acceso…</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>Sin sesión iniciada. ChatMock usa tu propio plan de ChatGPT.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Inicia sesión de nuevo: ChatGPT puso fin a esta sesión.</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>Datos de acceso guardados en el llavero.</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>Datos de acceso guardados en %1.</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>Compartidos con el programa del que se importaron.</translation>
    </message>
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
        <source>Plan not told yet</source>
        <translation>Plan aún desconocido</translation>
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
        <translation>Actividad de los últimos 14 días</translation>
    </message>
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
        <source>Tokens in, from the cache</source>
        <translation>Tokens de entrada, de la caché</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Actividad por día</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>No se pueden leer las cifras del registro de solicitudes: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>Aún no hay solicitudes. Lo que consumen tus programas se cuenta aquí, día a día.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 mil M</translation>
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
        <translation>Tokens por día</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>Las teclas de flecha pasan de un día a otro. «Mostrar como tabla» ofrece las mismas cifras en filas y columnas.</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>Si hay una, todos los programas tienen que enviarla.</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>Esta es la clave nueva. Solo se muestra esta vez: cópiala en tus programas.</translation>
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
        <source>Do not show the key any more</source>
        <translation>Dejar de mostrar la clave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>Crear una clave de API</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Reemplazar la clave de API</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Eliminar la clave de API</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Fijado por la opción %1.</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Fijado por la variable %1.</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>Comprobando si hay una…</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>No hay ninguna: los programas de este equipo pueden enviar cualquier texto como clave.</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>Hay una. Se guarda en el llavero.</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>Hay una. Se guarda en %1.</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>Sin clave, otros dispositivos no pueden conectarse. Los programas de este equipo siguen funcionando.</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>Los programas que tengan la clave actual serán rechazados hasta que reciban la nueva.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Eliminar la clave</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Reemplazar la clave</translation>
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
        <source>Lines to copy</source>
        <translation>Líneas para copiar</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>Líneas para %1</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copiar estas líneas</translation>
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
        <source>Search the programs</source>
        <translation>Buscar en los programas</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>Sin resultados. «Cualquier programa» indica lo que necesitan los demás.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>En un contenedor, 127.0.0.1 es el propio contenedor. Escribe en su lugar %1 o la dirección de este equipo.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>En un contenedor, 127.0.0.1 es el propio contenedor. Con Docker Desktop, escribe en su lugar %1. En Linux, inicia el contenedor con --network=host o abre el servidor a otros dispositivos en la configuración.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ El servidor está apagado: los programas no reciben respuesta hasta que se encienda.</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>El servidor se está iniciando…</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ El servidor no se pudo iniciar. La página Resumen explica por qué.</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ No hay ninguna sesión iniciada: las solicitudes se rechazan. Inicia sesión en la página Resumen.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>Demo: los programas que conectes ahora reciben respuestas simuladas.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>&amp;Encender el servidor</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Ir a &amp;Resumen</translation>
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
        <source>Words have to occur in the path, the client, the model or the error; several words in &quot;quotes&quot; count as one. A minus before a condition turns it around.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>Las palabras deben aparecer en la ruta, el cliente, el modelo o el error; varias palabras entre &quot;comillas&quot; cuentan como una. Un signo menos delante de una condición la invierte.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtro:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>palabras, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Lo que falló</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Límite alcanzado</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Lo que está en curso</translation>
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
        <source>Without the lists of models</source>
        <translation>Sin las listas de modelos</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Ejemplos</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Ejemplos de filtros</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>La marca indica dónde estaría ahora un uso uniforme: %1 %</translation>
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
        <source>%1 limit</source>
        <translation>Límite: %1</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>un uso uniforme estaría en el %1 %</translation>
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
        <source>Limits of your plan</source>
        <translation>Límites de tu plan</translation>
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
        <source>Limits of your plan (Demo)</source>
        <translation>Límites de tu plan (demo)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Actualizando…</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  Se muestra cuando hay una sesión iniciada.</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  Se muestra tras la primera solicitud o al elegir Actualizar.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>aún sin actualizar</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>actualizado %1, puede no estar al día</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>actualizado %1</translation>
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
        <source>Your own names</source>
        <translation>Tus propios nombres</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>Si un programa exige un nombre de modelo determinado, da ese nombre a un modelo en la configuración.</translation>
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
        <source>Asking for the models …</source>
        <translation>Consultando los modelos…</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Los modelos de tu cuenta aún no se conocen.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelos de tu cuenta: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>Demo: la cuenta, las respuestas y los límites se simulan dentro de este programa. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Salir de &amp;la demo</translation>
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
        <source>The rest is not shown here.</source>
        <translation>El resto no se muestra aquí.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>Demo: las solicitudes de días anteriores son ejemplos; las nuevas se simulan.</translation>
    </message>
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
        <source>E&amp;xport …</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>&amp;Vaciar…</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>Detener la solicitud seleccionada</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>Copiar la solicitud seleccionada como comando curl</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>Detalles de la solicitud seleccionada</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>Exportar las solicitudes que coinciden</translation>
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
        <source>Choose a request to see its details.</source>
        <translation>Selecciona una solicitud para ver sus detalles.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabla para hojas de cálculo (*.csv)</translation>
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
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>Todas las solicitudes terminadas se eliminan para siempre, también las que oculta el filtro. Las cifras por día de la página Resumen se conservan.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>Apagado. Los programas no pueden usar ChatMock ahora.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>Encendido, pero no hay ninguna sesión iniciada: las solicitudes se rechazan.</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>Encendido. Los programas de este equipo pueden usarlo.</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>Encendido. También pueden usarlo otros dispositivos de tu red.</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>Deteniéndose; las respuestas en curso pueden terminar.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>No está en marcha.</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Comprobando quién ocupa el puerto %1 de Ollama…</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Los programas para Ollama lo encuentran en el puerto %1.</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>Otro programa ocupa el puerto %1 de Ollama. Ciérralo o da a tus programas la URL base.</translation>
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
        <source>Other devices in your network cannot use it then</source>
        <translation>Entonces no podrán usarlo otros dispositivos de tu red</translation>
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
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>Elegir un archivo con certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>Restablecer: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>Volver al valor original</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Fijado por la variable %1.</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Fijado por la opción %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>Escribe abajo la dirección del proxy; hasta entonces vale la elección anterior.</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>El proxy está en uso: elige antes otro modo más arriba.</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>Crea antes una clave de API, para que nadie más en tu red pueda usar tu cuenta.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en la configuración</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>Demo: lo que cambies aquí vale hasta que termine la demo y no se guarda.</translation>
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
        <source>Make an API key</source>
        <translation>Crear una clave de API</translation>
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
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>Para equipos con varias redes: solo pueden conectarse los dispositivos de la red de esta dirección.</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Iniciar ChatMock con el sistema</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>Entonces espera en la bandeja del sistema, sin mostrar su ventana.</translation>
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
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>Otros dispositivos usan: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Ningún ajuste contiene «%1».</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>¿Cambiar %1?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>¿Crear %1?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>Ese archivo aún no existe. Contendrá estas líneas:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>Las líneas con + se añadirán y las líneas con − se quitarán. Todo lo demás se conserva. Se guarda una copia de seguridad en la misma carpeta.</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>Lo que cambia en el archivo</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>Configurar %1</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>Cambiar el &amp;archivo</translation>
    </message>
    <message>
        <source>Make the &amp;file</source>
        <translation>Crear el &amp;archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>Desactivado en la demo: dirigiría tu propio programa a respuestas simuladas.</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Deshecho: %1 está como antes.</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 está configurado para este servidor.</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock puede escribir esto en %1 por ti. Primero muestra el cambio, conserva todo lo demás del archivo y hace una copia de seguridad.</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>Creado el %1; antes no existía ese archivo.</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>Cambiado el %1. El archivo anterior se conserva como %2.</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>Con&amp;figurar por mí…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>Deshacer el cambio del archivo</translation>
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
        <source>Code on another &amp;device</source>
        <translation>Código en otro &amp;dispositivo</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>&amp;Pegar la dirección</translation>
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
        <source>For when this computer has no browser</source>
        <translation>Para cuando este equipo no tiene navegador</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>Para cuando el navegador está en otro equipo</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Una cuenta simulada: sin red ni inicio de sesión</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Dirección de la última página</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>Abrir el &amp;navegador</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Copiar la di&amp;rección</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Copiar la dirección de la página de inicio de sesión</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>&amp;Copiar el código</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Abrir la página a&amp;quí</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock puede usar los datos de acceso de Codex CLI. Ambos programas los comparten entonces: cuando uno los renueva, puede que el otro tenga que iniciar sesión de nuevo. Es más fiable iniciar sesión por separado.</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mportar</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>E&amp;legir un archivo…</translation>
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
        <source>Preparing the sign-in …</source>
        <translation>Preparando el inicio de sesión…</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>Termina el inicio de sesión en tu navegador. Esta ventana lo detectará por sí sola.</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>¿El navegador acabó en una página que no puede abrir? Pega aquí la dirección de esa página:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>Termina el inicio de sesión en tu navegador. Acabará en una página que no puede abrir: ChatMock no puede responderle, porque otros programas usan los puertos necesarios.</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>Copia la dirección de esa página y pégala aquí:</translation>
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
        <source>Sign &amp;in …</source>
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
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>Primeras palabras tras %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>Esperando las primeras palabras…</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Listo. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
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
        <translation>&amp;Pensamientos</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>Pensamientos del modelo</translation>
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
        <source>Ask something, to see that the server answers</source>
        <translation>Pregunta algo para ver que el servidor responde</translation>
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
        <source>Stop the answer</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Probar (demo)</translation>
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
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1: %2, %3 tokens de entrada (%4 de la caché), %5 tokens de salida</translation>
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
        <source>of these cached</source>
        <translation>de ellos, de la caché</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de salida</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>de ellos, de razonamiento</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d MMM</translation>
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
        <source>Server on</source>
        <translation>Servidor encendido</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Conectar un programa</translation>
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
        <source>Welcome: three steps to the first answer</source>
        <translation>Te damos la bienvenida: tres pasos hasta la primera respuesta</translation>
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
        <source>It starts by itself after the first sign-in.</source>
        <translation>Se inicia por sí solo tras el primer inicio de sesión.</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>Escribe la URL base en tu programa.</translation>
    </message>
</context>
</TS>
