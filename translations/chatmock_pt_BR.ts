<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>O conteúdo não foi capturado: coloque-o aqui</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>O conteúdo não é texto: coloque-o aqui</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Tente de novo em %1.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>O login foi recusado no navegador.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Entre de novo e escolha permitir o acesso.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Entre de novo: o ChatGPT encerrou esta sessão.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>Escolha “Entrar com o ChatGPT”.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Esta conta do ChatGPT não inclui o Codex.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>Use uma conta cujo plano inclua o Codex ou peça a quem administra seu espaço de trabalho para liberá-lo.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Isto não é permitido.</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>Verifique qual conta e qual página da web fizeram o pedido.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>A porta %1 está em uso por outro programa.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>A porta está em uso por outro programa.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>Feche esse programa ou use outra porta.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>A resposta não chegou a tempo.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>Verifique a conexão de rede e tente de novo.</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>Nada foi encontrado nesse local.</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>Verifique o endereço ou escolha outro arquivo.</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>Este endereço não funciona dessa forma.</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>Verifique qual endereço o programa usa.</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>Seu plano não oferece este modelo.</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>Escolha outro modelo no programa que fez o pedido.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>A conversa é longa demais para este modelo.</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>Comece uma nova conversa ou encurte esta.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>O ChatGPT recusou esta solicitação por motivos de segurança.</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>Escreva de outra forma.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>A solicitação é grande demais.</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>Envie menos de cada vez ou aumente o limite nas configurações.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>O cabeçalho da solicitação é grande demais.</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>Verifique o programa que a enviou.</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>O limite do seu plano foi atingido.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Muitas solicitações em pouco tempo.</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>O ChatGPT está sobrecarregado no momento.</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>Algo deu errado dentro do ChatMock.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Tente de novo; se o problema continuar, relate-o com os detalhes.</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>Não foi possível usar isso.</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>Verifique o que foi digitado e tente de novo.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>Isto não é possível aqui.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Escolha outra maneira.</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>A solicitação estava compactada de uma forma desconhecida.</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>Envie-a sem compactação ou com zstd, br, gzip ou deflate.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>A chave de API está ausente ou incorreta.</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>Digite no seu programa a chave das configurações.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>Não é possível acessar o ChatGPT.</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>Verifique a conexão de rede e depois as configurações do proxy.</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>O ChatGPT respondeu com um erro.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Isto foi cancelado.</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>Comece de novo se ainda quiser.</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>Não é possível ler nem guardar seu login aqui.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>Desbloqueie o chaveiro ou guarde o login em um arquivo.</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>Outros dispositivos poderiam usar sua conta: ainda não existe uma chave de API.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>Permita o uso só por este computador ou defina antes uma chave de API nas configurações.</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>O sistema reserva a porta %1 para si.</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>Use uma porta a partir de 1024.</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>Este computador não tem o endereço indicado nas configurações.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>Permita o uso só por este computador ou escolha outro endereço nas configurações.</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>O ChatMock não consegue guardar seus arquivos.</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>Libere espaço no disco ou permita a gravação na pasta.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>Não é possível guardar suas configurações.</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>O que você alterou vale até o ChatMock ser encerrado. Verifique se o disco está cheio.</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>Não é possível ler nem guardar a chave de API aqui.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>Desbloqueie o chaveiro e tente de novo ou crie uma nova chave.</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>Não foi possível entender o arquivo, por isso ele não foi alterado.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>Corrija-o ou siga os passos manualmente.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Não é possível ler o arquivo.</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>Verifique se é um arquivo comum e se você tem permissão para abri-lo.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>Não é possível gravar o arquivo, por isso ele não foi alterado.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>Verifique as permissões do arquivo e o espaço no disco.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>O programa ainda usa um arquivo mais antigo, que deixaria de valer se um novo fosse criado.</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>Siga os passos manualmente.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>O arquivo foi modificado nesse meio-tempo, por isso não foi alterado.</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>Confira o arquivo; os detalhes mostram onde está o backup.</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>Não é mais possível ler o backup.</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>Retire as linhas do arquivo manualmente.</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>O servidor local não responde.</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>Desligue-o e ligue-o de novo.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Não é possível acessar o servidor local.</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>Verifique na página Visão geral se ele está ligado.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>O registro de solicitações estava danificado. Um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>O arquivo danificado foi mantido ao lado do novo. Você não precisa fazer nada.</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>O registro de solicitações é de uma versão mais nova do ChatMock. Um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>O outro arquivo foi mantido ao lado do novo, para quando você atualizar.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>O disco está cheio: não é possível guardar novas solicitações no registro.</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>Libere espaço no disco; as mais recentes serão gravadas em seguida.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Não é possível gravar o registro de solicitações: as novas podem estar faltando.</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>Verifique se é permitido gravar na pasta de dados. Seus programas não são afetados.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>O ChatMock já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>Encerre-o no gerenciador de tarefas do sistema (processo %1) e inicie o ChatMock novamente.</translation>
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
        <translation>%1 dias</translation>
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
        <translation>Diário</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>Semanal</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>Mensal</translation>
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
        <translation>dia</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>semana</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>mês</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>ano</translation>
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
        <translation>%1%</translation>
    </message>
    <message>
        <source>Has been reset; shown after the next request</source>
        <translation>Foi renovado; será mostrado após a próxima solicitação</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>Hora da renovação ainda não informada</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>Renova em %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Dura até a renovação</translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation>Pode acabar a qualquer momento</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>Previsão de término: %1</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Esgotado</translation>
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
        <translation>%1: %2 usado, renovação: %3</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Entre de novo</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>O ChatGPT encerrou esta sessão. Abra o ChatMock para entrar.</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>Não é possível ler seu login</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>Abra o ChatMock para ver o que pode ser feito.</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>O servidor não está em execução</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>A porta %1 está em uso por outro programa.</translation>
    </message>
    <message>
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>Não foi possível iniciá-lo. Abra o ChatMock para ver o motivo.</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>O limite está disponível de novo</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1: as solicitações voltaram a ser respondidas.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atingido</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>%1% do limite usado</translation>
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
        <translation>Um chat no navegador para muitos provedores.</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>Um chat no navegador que é executado na sua própria máquina.</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>Um assistente de programação para VS Code e JetBrains.</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>Para uma página da web em um navegador, o endereço dela precisa estar na lista de páginas permitidas nas configurações.</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>Adicione uma conexão em “OpenAI API”:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>Adicione este endpoint ao arquivo de configuração do programa:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Adicione este modelo ao arquivo de configuração do Continue:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Adicione isto ao arquivo de configurações do Zed (“zed: open settings file”):</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>Adicione isto ao arquivo de configuração do programa:</translation>
    </message>
    <message>
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>Adicione isto ao arquivo de configuração do programa; as duas primeiras linhas ficam acima da primeira tabela:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>Adicione isto ao arquivo de configurações do programa:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>Um agente de programação aberto, no terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>O agente de programação da Anthropic, no terminal.</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Qualquer programa</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Chat no Visual Studio Code, por meio do provedor Ollama.</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>Escolha um modelo e, se quiser, permita que ele controle o Home Assistant.</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>Escolha-a em um nó como “OpenAI Chat Model” e selecione ali o modelo.</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>Escolha abaixo os modelos para o chat e para as outras tarefas.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>Escolha “ChatMock” na lista de modelos.</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>Escolha “Locally Hosted” e digite a porta:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>Agentes de programação para o VS Code.</translation>
    </message>
    <message>
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>Crie uma credencial do tipo “OpenAI”:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>São os servidores do próprio Cursor que acessam o endereço que você digita. Eles não conseguem acessar um programa no seu computador. Por isso, dê antes a ele um endereço https público, por exemplo com um túnel, e defina uma chave de API nas configurações.</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>Digite o endereço:</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>Digite estes valores:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Digite este host e sincronize os modelos:</translation>
    </message>
    <message>
        <source>For every program that lets you enter an address of your own.</source>
        <translation>Para todos os programas em que você pode digitar um endereço próprio.</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>Informe a ele o endereço deste servidor:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>O Home Assistant costuma ser executado em outro dispositivo: nesse caso, o servidor precisa estar aberto para outros dispositivos; veja as configurações. A integração dele com o Ollama não consegue enviar uma chave.</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>Se o VS Code disser que o servidor Ollama é antigo demais, aumente a versão do Ollama nas configurações.</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>Se um programa exigir uma chave mesmo que este servidor não peça nenhuma, qualquer texto serve.</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>Se este servidor pedir uma chave, escolha “Internet Hosted”:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>No chat, abra a lista de modelos, escolha “Manage Models” e depois “Ollama”.</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Instale a biblioteca:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm e outros da mesma família.</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain para Python.</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>Cadastre este servidor como provedor:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Os nomes de modelos Claude representam modelos do seu plano; as configurações mostram quais.</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>Uma das duas conexões basta; com ambas, cada modelo aparece duas vezes na lista.</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>Uma única solicitação pelo terminal, para ver se tudo funciona.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Abra as configurações do Raycast, depois “AI”, e procure “Ollama Host” em “Local Models”.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>Abra as configurações do agente, procure “ChatMock” entre os provedores de LLM e digite a chave:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Abra as configurações da extensão e escolha “OpenAI Compatible” como provedor de API.</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>Abra as configurações do VS Code e procure “Ollama”. Digite este endereço:</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>Abra “Admin Panel”, depois “Settings” e “Connections”.</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>Abra “Cursor Settings”, depois “Models” e “API Keys”, e ative “Override OpenAI Base URL”:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>Abra “Settings”, depois “Devices &amp; services”, escolha “Add integration” e procure “Ollama”.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Abra “Settings”, depois “Intelligence”, e escolha “Add a Model Provider”.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Abra “Settings”, depois “Tools”, “AI Assistant” e a página de modelos ou provedores.</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>O agente de programação da OpenAI, no terminal.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>A biblioteca da OpenAI para Node.js, Deno e Bun.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>A biblioteca da OpenAI para Python.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Ou ative “Ollama API” e adicione este endereço ali:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Programas para a API da Anthropic: procure “Base URL”; a chave vai no campo de costume.</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programas para o Ollama: procure “Host” ou “Ollama URL”.</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programas para a API da OpenAI: procure “Base URL”, “API base”, “Endpoint” ou “OpenAI compatible”.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>O Raycast não consegue enviar uma chave nesse caso: funciona enquanto nenhuma chave de API estiver definida.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Execute isto em um terminal:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>Reinicie o LibreChat e escolha “ChatMock”.</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>Inicie-o como sempre:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>Inicie-o com um dos modelos:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>O AI SDK para TypeScript.</translation>
    </message>
    <message>
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>O assistente no Xcode 26 e versões mais recentes.</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>A URL base é o endereço público do seu túnel com /v1 no final.</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>O editor Cursor.</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>O editor Zed, com seu assistente integrado.</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>O lançador para macOS, por meio da conexão dele com o Ollama.</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>O assistente de voz e as automações da sua casa.</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>Marque os modelos que você quer ver na lista.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ative o Ollama, digite este endereço e teste a conexão:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>Com um endereço como {rootUrl}, o Cursor não funciona. Um endereço público permite que todos os que conhecem a chave usem o seu plano: pense duas vezes.</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>Fluxos de trabalho com etapas que consultam um modelo.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>%1 tokens de entrada, %2 deles do cache</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>%1 tokens de saída, %2 deles de raciocínio</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1, respondido por %2</translation>
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
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>Modelo · esforço</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Primeiro token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>Entrada (cache)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>Saída (raciocínio)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>O programa que fez a solicitação</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>Quando chegou a primeira parte da resposta</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>Tokens de entrada e quantos deles vieram do cache</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>Tokens de saída e quantos deles foram de raciocínio</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
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
        <translation>O que o cliente enviou</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>O que foi pedido ao ChatGPT</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>O que o cliente recebeu</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>Falha do lado do ChatGPT</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Primeiro token após</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>Modelo pedido</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>Modelo que responde</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Esforço de raciocínio</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>em partes</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>inteira</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>Ajustado ao que é possível</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignorado</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>este modelo não oferece isso</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>o ChatGPT não tem nada parecido aqui; a resposta está correta sem isso</translation>
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
        <translation>desses, do cache</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>Saída</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>desses, de raciocínio</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>Para relatar</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>ID da solicitação</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>ID do ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atingido</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Cliente desconectou</translation>
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
        <translation>Um status é um número, como 429, &gt;=400 ou 4xx, ou uma destas palavras: failed, gone, running.</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>Um momento é uma hora, como 14:05, uma data, como 2026-11-28, ou há quanto tempo foi: 2h, 7d.</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>Para tokens, use um número, por exemplo &gt;1000.</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>Uma duração é um número com a unidade, por exemplo &gt;10s.</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>Não foi possível entender o filtro</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>Não foi possível entender o filtro depois de “%1:”</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>“Exemplos”, ao lado do filtro, mostra o que se pode consultar. Uma palavra entre aspas é procurada como está escrita.</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>O registro de solicitações está desligado</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>Aqui, as solicitações só aparecem enquanto estão em andamento. O registro pode ser ligado nas configurações, em Privacidade.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Nenhuma solicitação ainda</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>O servidor está desligado. Ligue-o na página Visão geral; depois disso, cada solicitação dos seus programas aparece aqui.</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>Digite %1 como URL base em um dos seus programas e pergunte algo: a solicitação aparece aqui enquanto está em andamento.</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Não é possível ler o registro de solicitações</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>Verifique se o disco funciona e se é permitido ler a pasta de dados. Em detalhe: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Nenhuma solicitação corresponde ao filtro</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>Altere o filtro ou limpe-o para ver todas as solicitações.</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>Solicitações no registro: %1</translation>
    </message>
    <message>
        <source>Requests that match: %1</source>
        <translation>Solicitações que correspondem ao filtro: %1</translation>
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
        <translation>Exportadas: %1, para %2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>A exportação foi cancelada; nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>A exportação falhou, nenhum arquivo foi gravado: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>porta %1 em uso</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>não foi possível iniciar</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>desligado</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>ligado · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>parando</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>Os programas encontram o servidor neste número. As respostas em andamento não são interrompidas quando ele muda.</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Outros dispositivos na rede</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>Permite que celulares e outros computadores da sua rede usem sua conta por meio deste computador. Eles precisam enviar a chave de API.</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>Digite um endereço IP deste computador, localhost ou * para todos.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>Quando existe uma chave, todos os programas precisam enviá-la.</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>Páginas da web permitidas</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>Páginas da web que podem usar o servidor a partir de um navegador, uma por linha. As páginas neste computador sempre podem.</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>Digite o início de um endereço, como https://example.com, ou * para todas as páginas.</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>Outros nomes deste computador</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>Nomes que os programas podem usar para acessar o servidor, além de localhost, um por linha.</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Digite nomes sem espaços nem barras, como meu-computador.local.</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Atender também na porta do Ollama</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>Assim, os programas para o Ollama encontram o ChatMock sozinhos, na porta 11434, a menos que o próprio Ollama esteja em execução.</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>Ligar o servidor quando o ChatMock iniciar</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>Se houver uma conta conectada e o servidor não tiver sido desligado manualmente.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esforço</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>Quanto tempo os modelos pensam antes de responder, a menos que um programa peça outra coisa. Mais esforço demora mais e consome os limites mais depressa.</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>Resumo dos pensamentos</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>Quanto é mostrado do que o modelo pensou.</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>Como os programas veem os pensamentos</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>Se o seu programa não mostra os pensamentos ou os mostra no meio das respostas, tente outra forma.</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>Listar cada esforço como um modelo próprio</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>Para programas em que só é possível escolher o modelo.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Modo rápido</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>Respostas mais rápidas dos modelos que oferecem isso. Consome os limites mais depressa.</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Pesquisa na web</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>Permite que os modelos pesquisem na web, a menos que um programa traga as próprias ferramentas.</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Sempre usar este modelo</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>Ele responde a todas as solicitações, seja qual for o modelo que um programa pedir. Deixe vazio para que os programas escolham.</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>No lugar dos modelos Claude</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>O modelo que responde quando um programa pede um modelo Claude.</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Digite o nome de um modelo.</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>No lugar dos modelos Claude pequenos</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>O mesmo para os modelos Haiku.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Outros nomes de modelos</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>Nomes adicionais para os modelos, um por linha: NOME=MODELO.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>Digite pares como meu-modelo=gpt-6-sol; nenhum deve levar de volta a si mesmo.</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>Consultar quais modelos sua conta tem</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>Caso contrário, é usada uma lista que vem com o ChatMock.</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>Consultar de novo após</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Quando um limite estiver quase esgotado</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>Em 75, 90 e 95 por cento e quando ele for atingido.</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>Quando um limite atingido estiver disponível de novo</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Quando você precisar entrar de novo</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>Quando não for possível iniciar o servidor</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>Manter uma lista de solicitações</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>Quando, por qual programa, qual modelo e quantos tokens. Ela fica neste computador.</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>Dias até as solicitações serem esquecidas</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>Guardar também o que foi perguntado e respondido</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>Com isso, os textos das suas conversas também ficam no disco deste computador. Chaves e tokens de acesso são retirados.</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>Tamanho máximo de um texto guardado</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>Procurar uma vez por dia a versão mais recente do protocolo</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>Pergunta ao GitHub pela versão mais recente do Codex, para que novos modelos apareçam. Nada seu é enviado.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>O caminho até o ChatGPT. A maioria das pessoas deixa isso por conta do sistema.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Endereço do proxy</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>Usado quando o proxy é escolhido manualmente. Pode conter um nome e uma senha.</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>Digite um endereço como http://proxy:3128 ou socks5://proxy:1080.</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>Arquivo com certificados adicionais</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>Para redes que inspecionam conexões criptografadas: o certificado de quem faz isso, como arquivo PEM.</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>Escolha um arquivo que possa ser lido.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Where your sign-in and the API key are kept</source>
        <translation>Onde ficam guardados seu login e a chave de API</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>Uma alteração vale a partir da próxima inicialização; depois, entre de novo e crie uma nova chave de API.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>Versão do protocolo</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>O que o ChatMock informa ao ChatGPT: com auto, a mais recente conhecida. Uma versão mais alta pode trazer novos modelos.</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>Digite auto, ou números e pontos como 1.2.3.</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>Tamanho máximo de uma solicitação</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>O que um programa pode enviar de uma só vez. Imagens tornam as solicitações grandes.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>Tamanho máximo do cabeçalho de uma solicitação</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Versão do Ollama</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>O que é informado aos programas para o Ollama. Aumente-a quando um deles pedir um Ollama mais novo.</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>Digite números e pontos, como 0.21.0.</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Respostas mantidas na memória</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>Os programas podem continuar a partir de uma resposta mantida. 0 não mantém nenhuma.</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>Memória máxima para respostas mantidas</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>Esquecer as respostas mantidas após</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>Registro detalhado</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>Inclui mais informações no registro do programa. Vale a partir da próxima inicialização.</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Registrar o que o ChatGPT envia</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>Para encontrar falhas. Com isso, os textos das suas conversas também ficam no registro. Vale a partir da próxima inicialização.</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>Onde você faz login</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>Vale a partir da próxima inicialização.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>Digite um endereço que comece com https:// ou http://.</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>Endereço do ChatGPT</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>Onde a versão mais recente do protocolo é procurada</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Digite um endereço que comece com https://.</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>Identificador do programa</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>Digite o identificador; ele não pode ficar vazio.</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>Onde a resposta do navegador é aguardada</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>Outro endereço só é útil em contêineres.</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>Nenhum: responder imediatamente</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Médio</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Muito alto</translation>
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
        <translation>Como o modelo decidir</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>Conciso</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Detalhado</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Sem resumo</translation>
    </message>
    <message>
        <source>Before the response, in think tags</source>
        <translation>Antes da resposta, em tags think</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>Como um campo estruturado (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>Em dois campos próprios (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>O mesmo, com seu outro nome (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>Em um campo próprio (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Como definido no sistema</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Sem proxy</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>O indicado abaixo</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>Onde for adequado neste computador</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>No chaveiro</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>Em um arquivo que só você pode ler</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>O do sistema</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Digite um número inteiro de %1 a %2.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Escolha um item da lista.</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>Isto não pode ser usado: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raciocínio</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aplicativo</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Serviço de login</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>há %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>há %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>há %1 d</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de um minuto</translation>
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
        <translation>Escolher um arquivo de login</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>Arquivos de login (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>Sair do ChatMock?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>%n solicitação ainda está em andamento.</numerusform>
            <numerusform>%n solicitações ainda estão em andamento.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Manter aberto</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>Saindo do ChatMock</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>Aguardando %n resposta em andamento, por no máximo cinco segundos.</numerusform>
            <numerusform>Aguardando %n respostas em andamento, por no máximo cinco segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Sair agora</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>O comando curl está na área de transferência.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>Não foi possível alterar a inicialização com o sistema</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>O ChatMock continua em execução</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>Ele fica na bandeja do sistema. Para encerrá-lo, escolha Sair no menu do ícone.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>This could not be changed.</source>
        <translation>Não foi possível alterar isto.</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>Procurando seu login…</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>Nenhuma conta conectada. O ChatMock usa o seu próprio plano do ChatGPT.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>Entre de novo: o ChatGPT encerrou esta sessão.</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>Login guardado no chaveiro.</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>Login guardado em %1.</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>Compartilhado com o programa de onde foi importado.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Sai&amp;r da conta</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>Conta (demo)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Conta conectada</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>Plan not told yet</source>
        <translation>Plano ainda não informado</translation>
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
        <translation>Atividade dos últimos 14 dias</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Mostrar como &amp;tabela</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>Mostrar a atividade como tabela</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de saída</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>Tokens in, from the cache</source>
        <translation>Tokens de entrada vindos do cache</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>Atividade por dia</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>Não foi possível ler os números no registro de solicitações: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>Nenhuma solicitação ainda. O que seus programas usam é contado aqui, dia a dia.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 bi</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>Tokens por dia</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>As teclas de seta vão de um dia a outro. “Mostrar como tabela” traz os mesmos números em linhas e colunas.</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>Quando existe uma chave, todos os programas precisam enviá-la.</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>Esta é a nova chave. Ela só é mostrada desta vez: copie-a para os seus programas.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nova chave de API</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>Copiar a chave de API</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Do not show the key any more</source>
        <translation>Não mostrar mais a chave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>Criar uma chave de API</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Substituir…</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Substituir a chave de API</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Remover a chave de API</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Valor fixado pela opção %1.</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Valor fixado pela variável %1.</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>Verificando se existe uma chave…</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>Não existe uma chave: os programas neste computador podem enviar qualquer texto como chave.</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>Existe uma chave. Ela está guardada no chaveiro.</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>Existe uma chave. Ela está guardada em %1.</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>Sem uma chave, outros dispositivos não podem se conectar. Os programas neste computador continuam funcionando.</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>Os programas que têm a chave atual serão recusados até receberem a nova.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Remover a chave</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Substituir a chave</translation>
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
        <translation>Linhas para copiar</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>Linhas para %1</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copiar estas linhas</translation>
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
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Search the programs</source>
        <translation>Pesquisar nos programas</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>Nada encontrado. “Qualquer programa” mostra do que os outros precisam.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>Em um contêiner, 127.0.0.1 é o próprio contêiner. No lugar dele, escreva %1 ou o endereço deste computador.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>Em um contêiner, 127.0.0.1 é o próprio contêiner. Com o Docker Desktop, escreva %1 no lugar dele. No Linux, inicie o contêiner com --network=host ou abra o servidor para outros dispositivos nas configurações.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ O servidor está desligado: os programas não recebem resposta até que ele seja ligado.</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>O servidor está iniciando…</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ Não foi possível iniciar o servidor. A página Visão geral mostra o motivo.</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Nenhuma conta conectada: as solicitações são recusadas. Entre na sua conta na página Visão geral.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>Demo: os programas que você conectar agora recebem respostas simuladas.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>&amp;Ligar o servidor</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Ir para a &amp;Visão geral</translation>
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
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copiar os detalhes</translation>
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
        <translation>As palavras precisam aparecer no caminho, no cliente, no modelo ou no erro; várias palavras entre &quot;aspas&quot; contam como uma só. Um sinal de menos antes de uma condição a inverte.

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
        <translation>palavras, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>O que falhou</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atingido</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>O que está em andamento</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>Um programa</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>Um modelo</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>As últimas duas horas</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>Mais de dez segundos</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>Mais de 1.000 tokens</translation>
    </message>
    <message>
        <source>Without the lists of models</source>
        <translation>Sem as listas de modelos</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Exemplos</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Exemplos de filtros</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>A marca mostra onde um uso constante estaria agora: %1%</translation>
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
        <translation>Limite: %1</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>um uso constante estaria em %1%</translation>
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
        <translation>Créditos: restam %1</translation>
    </message>
    <message>
        <source>Limits of your plan</source>
        <translation>Limites do seu plano</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Atualizar os limites</translation>
    </message>
    <message>
        <source>Limits of your plan (Demo)</source>
        <translation>Limites do seu plano (demo)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>Atualizando…</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  Mostrados depois que você entrar na conta.</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  Mostrados após a primeira solicitação ou quando você escolher Atualizar.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>ainda não atualizados</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>atualizados %1, podem estar desatualizados</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>atualizados %1</translation>
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
        <translation>Nomes de modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>Seus próprios nomes</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>Se um programa exige um determinado nome de modelo, dê esse nome a um modelo nas configurações.</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>&amp;Ir para as Configurações</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>Ir para as Configurações: outros nomes de modelos</translation>
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
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>Atualizar os modelos</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>Modelos da sua conta</translation>
    </message>
    <message>
        <source>Asking for the models …</source>
        <translation>Consultando os modelos…</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>Os modelos da sua conta ainda não são conhecidos.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelos da sua conta: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>Demo: a conta, as respostas e os limites são simulados dentro deste programa. Nada sai deste computador.</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Sair da &amp;demo</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>Detalhes da solicitação</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown here.</source>
        <translation>O restante não é mostrado aqui.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>Demo: as solicitações de dias anteriores são exemplos; as novas são simuladas.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalhes</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>&amp;Limpar…</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>Parar a solicitação escolhida</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>Copiar a solicitação escolhida como comando curl</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>Detalhes da solicitação escolhida</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>Exportar as solicitações que correspondem ao filtro</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>Limpar o registro de solicitações</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Andamento da exportação</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar a exportação</translation>
    </message>
    <message>
        <source>Choose a request to see its details.</source>
        <translation>Escolha uma solicitação para ver os detalhes.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tabela para planilhas (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Limpar o registro de solicitações?</translation>
    </message>
    <message>
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>Todas as solicitações encerradas são removidas definitivamente, inclusive as que o filtro oculta. Os números por dia na página Visão geral são mantidos.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>Desligado. Os programas não podem usar o ChatMock agora.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>Ligado, mas nenhuma conta está conectada: as solicitações são recusadas.</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>Ligado. Os programas neste computador podem usá-lo.</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>Ligado. Outros dispositivos na sua rede também podem usá-lo.</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>Parando; as respostas em andamento ainda podem terminar.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Não está em execução.</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Verificando quem está na porta %1 do Ollama…</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Os programas para o Ollama o encontram na porta %1.</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>Outro programa está na porta %1 do Ollama. Encerre-o ou use a URL base nos seus programas.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Servidor ligado</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>Copiar a URL base</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Servidor ligado</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>URL base para os seus programas</translation>
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
        <translation>Usar a porta %1</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>Só este computador</translation>
    </message>
    <message>
        <source>Other devices in your network cannot use it then</source>
        <translation>Assim, outros dispositivos na sua rede não podem usá-lo</translation>
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
        <translation>dias</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Escolher um arquivo</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>Escolher um arquivo com certificados</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>Restaurar: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>Voltar ao valor original</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>Valor fixado pela variável %1.</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>Valor fixado pela opção %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>Digite abaixo o endereço do proxy; até lá, vale a escolha anterior.</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>O proxy está em uso: escolha antes outra opção acima.</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>Crie antes uma chave de API, para que mais ninguém na sua rede possa usar sua conta.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Pesquisar nas configurações</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>Demo: o que você altera aqui vale até o fim da demo e não é guardado.</translation>
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
        <translation>Criar uma chave de API</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>Endereços para outros dispositivos</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Endereço para receber conexões</translation>
    </message>
    <message>
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>Para computadores com várias redes: só os dispositivos na rede deste endereço podem se conectar.</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Iniciar o ChatMock com o sistema</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>Ele então aguarda na bandeja do sistema, sem a janela.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Usar a porta %1</translation>
    </message>
    <message>
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>Outros dispositivos usam: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Nenhuma configuração contém “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>Alterar %1?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>Criar %1?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>Esse arquivo ainda não existe. Ele terá estas linhas:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>As linhas com + serão adicionadas, as linhas com − serão retiradas. Todo o resto fica como está. Um backup é guardado na mesma pasta.</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>O que muda no arquivo</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>Configurar %1</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>Alterar o &amp;arquivo</translation>
    </message>
    <message>
        <source>Make the &amp;file</source>
        <translation>Criar o &amp;arquivo</translation>
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
        <translation>Na demo, isto está desligado: faria seu próprio programa usar respostas simuladas.</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Desfeito: %1 está como antes.</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 está configurado para este servidor.</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>O ChatMock pode escrever isto em %1 para você. Ele mostra a alteração antes, mantém todo o resto do arquivo e faz um backup.</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>Criado em %1; antes não existia esse arquivo.</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>Alterado em %1. O arquivo anterior foi guardado como %2.</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>&amp;Configurar para mim…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>Desfazer a alteração do arquivo</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>&amp;Guardar o login em um arquivo</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>Ent&amp;rar com o ChatGPT</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Outras maneiras</translation>
    </message>
    <message>
        <source>Code on another &amp;device</source>
        <translation>Código em outro &amp;dispositivo</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>Co&amp;lar o endereço</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>I&amp;mportar do Codex CLI</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>E&amp;xperimentar a demo</translation>
    </message>
    <message>
        <source>For when this computer has no browser</source>
        <translation>Para quando este computador não tem navegador</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>Para quando o navegador está em outro computador</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>Uma conta simulada: sem rede, sem login</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Endereço da última página</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>A&amp;brir o navegador</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>Copiar o en&amp;dereço</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Copiar o endereço da página de login</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>Copiar o có&amp;digo</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar o código</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Abrir a página a&amp;qui</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>O ChatMock pode assumir o login do Codex CLI. Os dois programas passam então a compartilhá-lo: quando um deles o renova, o outro talvez precise que você entre de novo. Um login próprio é mais confiável.</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mportar</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>Escol&amp;her um arquivo…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Entrando na conta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Cancelar o login</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>Em qualquer dispositivo, abra %1 e digite este código:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>Preparando o login…</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Entrando na conta…</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>Conclua o login no navegador. Esta janela percebe sozinha.</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>O navegador terminou em uma página que ele não consegue abrir? Cole aqui o endereço dessa página:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>Conclua o login no navegador. Ele terminará em uma página que o navegador não consegue abrir: o ChatMock não pode responder a ela, porque outros programas usam as portas necessárias.</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>Copie o endereço dessa página e cole-o aqui:</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1: concluído</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: a fazer</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>&amp;Servidor ligado</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>&amp;Copiar a URL base</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>&amp;Abrir o ChatMock</translation>
    </message>
    <message>
        <source>Sign &amp;in …</source>
        <translation>&amp;Entrar…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Sai&amp;r da conta</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>&amp;Iniciar com o sistema</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
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
        <translation>Conta</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>Primeiras palavras após %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>Aguardando as primeiras palavras…</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Concluído. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompido.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Experimentar</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>Pe&amp;nsamentos</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>Pensamentos do modelo</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar a resposta</translation>
    </message>
    <message>
        <source>Ask something, to see that the server answers</source>
        <translation>Pergunte algo para ver se o servidor responde</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>Enviar a pergunta</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Parar a resposta</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>Experimentar (demo)</translation>
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
        <translation>%1: nenhuma solicitação</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitação</numerusform>
            <numerusform>%n solicitações</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1: %2, %3 tokens de entrada (%4 do cache), %5 tokens de saída</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens de entrada</translation>
    </message>
    <message>
        <source>of these cached</source>
        <translation>desses, do cache</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens de saída</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>desses, de raciocínio</translation>
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
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar na conta</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>Servidor ligado</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Conectar um programa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>Fechar os primeiros passos</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>Tudo pronto</translation>
    </message>
    <message>
        <source>Welcome: three steps to the first answer</source>
        <translation>Boas-vindas: três passos até a primeira resposta</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Concluído.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Com sua conta do ChatGPT.</translation>
    </message>
    <message>
        <source>It starts by itself after the first sign-in.</source>
        <translation>Ele inicia sozinho após o primeiro login.</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>Digite a URL base no seu programa.</translation>
    </message>
</context>
</TS>
