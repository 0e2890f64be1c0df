<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>não é possível abrir a janela; para executar o servidor sem ela: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>não é possível abrir a tela %1; para executar o servidor sem janela: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>veja as opções com “%1”</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>comando “%1” desconhecido</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>comando “%1” desconhecido; você quis dizer “%2”?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>os comandos são %1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>Use seu plano do ChatGPT em programas feitos para OpenAI, Ollama ou Anthropic.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Usar uma conta e um backend simulados: sem rede, sem login</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>Sem um comando, o ChatMock abre a janela e fica na bandeja do sistema.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Iniciar na bandeja, sem a janela</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>Esta compilação não tem janela, por isso precisa de um comando.</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>O ChatMock não é oficial e pode parar de funcionar a qualquer momento.</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>não há tela para a janela; para executar o servidor sem janela: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>esta compilação não tem janela; escolha um comando</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>argumento “%1” inesperado</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>opção %1 desconhecida</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>opção %1 desconhecida; você quis dizer %2?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>O texto da solicitação não foi salvo: insira-o aqui</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>A solicitação não é texto: insira-a aqui</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>Esta conta do ChatGPT não inclui o Codex.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>Isso não é permitido.</translation>
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
        <source>The conversation is too long for this model.</source>
        <translation>A conversa é longa demais para este modelo.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>O ChatGPT recusou esta solicitação por motivos de segurança.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>A solicitação é grande demais.</translation>
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
        <source>The API key is missing or wrong.</source>
        <translation>A chave de API está ausente ou incorreta.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>Não é possível acessar o ChatGPT.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Não é possível ler o arquivo.</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>O programa ainda usa um arquivo mais antigo, que deixaria de valer se um novo fosse criado.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>Não é possível acessar o servidor local.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>Não é possível gravar o registro de solicitações: as novas podem estar faltando.</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>Tente de novo em %1 (%2).</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>Espere a renovação ou escolha outro modelo; a página Visão geral mostra quando ela ocorre.</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>Renovação às %1 (em %2).</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>Renovação: %1 (em %2).</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>O limite de 5 horas está esgotado.</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>O limite diário está esgotado.</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>O limite semanal está esgotado.</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>O limite mensal está esgotado.</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>O limite do seu plano está esgotado.</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>Você não entrou na conta ou sua sessão terminou.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>Escolha “Entrar com o ChatGPT” na página Visão geral.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Use uma conta cujo plano o inclua ou fale com o administrador do seu espaço de trabalho.</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>Verifique com qual conta você entrou.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Esse não é o endereço certo.</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>Ele começa com http://localhost:1455.</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>Este arquivo não é um login do Codex CLI.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Escolha o auth.json dele ou entre na conta.</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>O ChatMock não pode usar esse valor.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Verifique-o e tente de novo.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>Desbloqueie-o e tente de novo ou guarde o login em um arquivo.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>Não é possível ler ou salvar seu login.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>Verifique as permissões da pasta de dados e o espaço livre no disco.</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>Não é possível salvar suas configurações.</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>Suas alterações serão perdidas quando o ChatMock for fechado. Verifique se o disco está cheio.</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>Não é possível ler ou salvar a chave de API.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>Desbloqueie o chaveiro e tente de novo ou crie uma nova chave.</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>O arquivo contém erros, por isso não foi alterado.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>Corrija-o ou siga as etapas por conta própria.</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>Verifique se é um arquivo comum e se você tem permissão para abri-lo.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>Não é possível gravar o arquivo, por isso ele não foi alterado.</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>Verifique as permissões dele e o espaço livre no disco.</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>O programa ainda não criou seu arquivo de configurações.</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>Inicie o programa uma vez, feche-o e tente de novo.</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>Siga as etapas por conta própria.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>O arquivo foi alterado nesse meio-tempo, por isso ficou como está.</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>Não é mais possível ler o backup.</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>Remova você mesmo as linhas do arquivo.</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>O servidor local não responde.</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>Desligue-o e ligue-o de novo na página Visão geral.</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>Verifique na página Visão geral se ele está ligado.</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>O ChatGPT não respondeu a tempo.</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>Verifique sua conexão com a internet e tente de novo.</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>Este endereço não aceita esse tipo de solicitação.</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>Verifique a URL base no programa.</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>Seu plano não inclui este modelo.</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>Escolha outro modelo no programa.</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>Inicie uma nova conversa ou encurte esta.</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>Reformule a mensagem e tente de novo.</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>Envie menos de uma vez ou aumente “Tamanho máximo de uma solicitação” nas configurações.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Os cabeçalhos da solicitação são grandes demais.</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>Aumente “Tamanho máximo dos cabeçalhos” nas configurações.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>Tente de novo. Se acontecer outra vez, relate o problema com os detalhes.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>O registro de solicitações estava danificado. Um novo foi iniciado.</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>O arquivo danificado foi mantido. Você não precisa fazer nada.</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>O registro de solicitações é de um ChatMock mais novo. Um novo registro foi iniciado.</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>O arquivo anterior foi mantido; um ChatMock mais novo poderá lê-lo de novo.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>O disco está cheio: não é possível registrar novas solicitações.</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>Libere espaço; as últimas solicitações serão salvas em seguida.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>Verifique as permissões da pasta de dados. Seus programas não são afetados.</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>O ChatMock não oferece suporte a isso.</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>Os detalhes informam o que falta.</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>A solicitação foi compactada de um modo sem suporte.</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>Desative a compactação no programa.</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>Copie a chave da página Configurações para o programa.</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>Verifique sua conexão com a internet e depois o proxy nas configurações.</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>O ChatGPT informou um erro.</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>A operação foi cancelada.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>Inicie-a de novo se ainda precisar dela.</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>Outros dispositivos só podem se conectar quando há uma chave de API.</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>Crie uma chave de API nas configurações ou permita só este computador.</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>A porta %1 é reservada pelo sistema.</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>Use a porta 1024 ou uma superior.</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>O endereço para receber conexões não pertence a este computador.</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>Permita só este computador ou digite outro endereço nas configurações.</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>O ChatMock não consegue salvar seus arquivos.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>Libere espaço no disco ou permita a gravação na pasta de dados.</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>O limite anual está esgotado.</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>Verifique o arquivo. Os detalhes informam onde está o backup, se havia um.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>Isso não foi encontrado.</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>Verifique o endereço e tente de novo.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>O ChatMock já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>Encerre o processo %1 no gerenciador de tarefas do sistema e inicie o ChatMock de novo.</translation>
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
        <translation>[opções]</translation>
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
        <translation>Opções</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Mostrar a versão</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Mostrar esta ajuda</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>Para ver as opções de um comando, execute: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>As configurações também podem ser opções; para listá-las: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>Códigos de saída: 0 êxito, 1 falha, 2 uso incorreto, 3 avisos, 13 porta em uso, 77 conta não conectada.</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>Comandos que as aceitam como opções</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>Com %1 e sem comando: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>Só sem comando: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>Todas as outras configurações: com %1 e sem comando.</translation>
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
        <source>Network</source>
        <translation>Rede</translation>
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
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>Login e backend</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>padrão: ativado</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>padrão: desativado</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>padrão: %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>variável %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>Configurações do ChatMock</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>Cada configuração pode ser passada como opção, só para esta execução. Muitas têm uma variável de ambiente. A opção prevalece sobre a variável, e a variável sobre a configuração salva. A página Configurações da janela altera as configurações salvas; “chatmock info” mostra as que estão em vigor.</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>Outras variáveis de ambiente</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>Pasta para todos os dados; nesse caso, os tokens ficam no auth.json dela</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>Onde “chatmock import” procura o login do Codex CLI (padrão: ~/.codex)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>Saída sem cores</translation>
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
        <translation>limite de %1 dias</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>limite de %1 horas</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>limite de %1 minutos</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>uso desconhecido</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1% usado</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>renovado: %1</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>renovação: %1 (em %2)</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>Créditos: ilimitados</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>Créditos: nenhum</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>Créditos: disponíveis</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>Créditos: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>Atualizado: %1 (pode estar defasado)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>Atualizado há %1</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>Atualizado há %1 (pode estar defasado)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>limite de 5 horas</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>limite diário</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>limite semanal</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>limite mensal</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>limite anual</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de um minuto</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dias</translation>
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
        <translation>ddd, d MMM HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>Ainda desconhecidos; eles chegam com a primeira resposta</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>O ChatGPT não informa limites</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>Um limite foi atingido; as solicitações são recusadas até a renovação</translation>
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
        <source>Resets in %1 (%2)</source>
        <translation>Renova em %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>Dura até a renovação</translation>
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
    <message>
        <source>%1-day limit</source>
        <translation>Limite de %1 dias</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>Limite de %1 horas</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>Limite de %1 minutos</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>Limite de 5 horas</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>Limite diário</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>Limite semanal</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>Limite mensal</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>Limite anual</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>Renovado. Os novos valores chegam com a próxima solicitação.</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>Hora da renovação desconhecida</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>Pode se esgotar a qualquer momento</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>Deve se esgotar por volta de %1</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>As solicitações falham até a renovação.</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>As solicitações falham até a renovação: %1 (em %2).</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>Limite de gastos do seu espaço de trabalho atingido</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>Peça ao administrador do seu espaço de trabalho que o aumente, ou aguarde.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 atingido</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>Limite do seu plano atingido</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>saiu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitação</translation>
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
        <source>Failed</source>
        <translation>Falhas</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Em cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raciocínio</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>interrompida</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>Entre de novo</translation>
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
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>O ChatGPT encerrou sua sessão. Abra o ChatMock para entrar.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>Não é possível ler seu login</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>Abra o ChatMock para ver o que fazer.</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>Não foi possível iniciá-lo. Abra o ChatMock para ver o motivo.</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1 renovado</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>Você pode usar o ChatMock de novo.</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>Você pode usar os modelos dele de novo.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1 atingido</translation>
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
        <translation>Um assistente de programação para VS Code e JetBrains.</translation>
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
        <source>Add this to its settings file:</source>
        <translation>Adicione isto ao arquivo de configurações do programa:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>Qualquer programa</translation>
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
        <source>Enter these values:</source>
        <translation>Digite estes valores:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>Digite este host e sincronize os modelos:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>Instale a biblioteca:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>LangChain para Python.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Abra as configurações do Raycast, depois “AI”, e procure “Ollama Host” em “Local Models”.</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>Abra as configurações da extensão e escolha “OpenAI Compatible” como provedor de API.</translation>
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
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>Abra “Settings”, depois “Intelligence”, e escolha “Add a Model Provider”.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>Abra “Settings”, depois “Tools”, “AI Assistant” e a página de modelos ou provedores.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>Ou ative “Ollama API” e adicione este endereço ali:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Programas para o Ollama: procure “Host” ou “Ollama URL”.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>Execute isto em um terminal:</translation>
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
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ative o Ollama, digite este endereço e teste a conexão:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>Um aplicativo de chat no navegador para vários provedores.</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>Um aplicativo de chat no navegador, hospedado no seu próprio computador.</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>Um programa de chat para o terminal.</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>Um editor de código com assistente integrado.</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>Um aplicativo de chat para desktop com muitos modelos.</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>Um aplicativo de chat para desktop que responde com base nos seus documentos.</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>Um aplicativo de chat para desktop que também executa modelos locais.</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>Um lançador para macOS, conectado por meio do Ollama.</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>Um agente de programação minimalista para o terminal.</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>Um aplicativo de notas, com o plug-in Copilot.</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>Um parceiro de programação para o terminal.</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>Uma única solicitação em um terminal, para verificar se tudo funciona.</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>Uma página da web só pode usar este servidor se o endereço dela estiver em “Páginas da web permitidas” nas configurações.</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>Adicione um modelo com este nome ou atualize a lista de modelos:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>Adicione isto ao arquivo de configuração do programa na sua pasta pessoal:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>Adicione isto ao arquivo de configuração do programa. As duas primeiras linhas devem ficar acima da primeira tabela.</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>Adicione isto à lista de modelos do programa:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>Um editor com agente integrado.</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>Um agente de programação de código aberto para o terminal.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>O agente de programação da Anthropic para o terminal.</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>Como URL base, digite o endereço público do seu túnel seguido de /v1.</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>O agente de programação da Charm para o terminal.</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>Escolha um modelo do ChatMock no painel do agente.</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>Escolha abaixo os modelos para o chat e as outras tarefas.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>Escolha “ChatMock” na lista de modelos.</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>Escolha “Fetch” para listar os modelos e adicione os que quiser.</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>Escolha “Manage” para listar os modelos e adicione os que quiser.</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>Crie uma credencial do tipo “OpenAI”:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>Crie um provedor para este servidor:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>O Cursor não pode usar um endereço como {rootUrl}. Com um endereço público, qualquer pessoa que saiba a chave pode usar seu plano.</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>Quem acessa o endereço que você digita são os servidores do próprio Cursor, e eles não alcançam este computador. Primeiro, crie um endereço https público, por exemplo com um túnel, e defina uma chave de API nas configurações.</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>O agente de programação da Factory para o terminal.</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>Para IntelliJ IDEA, PyCharm, WebStorm e os outros IDEs da JetBrains.</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>Para qualquer programa em que você possa digitar um endereço próprio.</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Se o Home Assistant estiver neste computador: abra “Settings”, depois “Devices &amp; services”, escolha “Add integration” e pesquise “Ollama”. Digite este endereço e escolha um modelo:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>Se um programa exigir uma chave embora este servidor não precise de nenhuma, digite qualquer texto.</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>Se houver uma chave de API definida aqui, escolha, em vez disso, “Internet Hosted”:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>Se ele estiver em outro dispositivo, como um Raspberry Pi: instale pelo HACS a integração da comunidade “Extended OpenAI Conversation”, que pode enviar uma chave. Antes disso, disponibilize este servidor para outros dispositivos nas configurações. Depois digite o endereço de rede deste computador como URL base e a chave:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>Nas configurações do plug-in, adicione um modelo personalizado de um provedor compatível com a OpenAI e ative “CORS”, se houver essa opção:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>O LocalWriter é uma extensão separada. Instale-o primeiro: baixe localwriter.oxt da página do projeto e adicione o arquivo em “Tools” e “Extensions”.</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>Uma das duas conexões basta. Com ambas, cada modelo aparece duas vezes.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>Abra as configurações do agente, procure “ChatMock” em “LLM Providers” e digite a chave. O Zed a guarda no chaveiro, não no arquivo.</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>Abra a lista de modelos no chat e escolha um modelo em “ChatMock”. Se ele ainda não aparecer, reinicie o VS Code.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>Abra “Settings” e “Community plugins” e instale “Copilot”.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>Abra “Settings” e “Model Providers”, escolha “Add Provider” e dê a ele o nome ChatMock.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>Abra “Settings” e “Model Provider”, escolha “Add” e crie um provedor do tipo “OpenAI”:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>Abra “Settings” e “Model Provider”, escolha “Add” e digite estes valores com o modo de API “OpenAI API Compatible”:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>Abra “Settings”, depois “AI Providers” e “LLM”, e escolha “Generic OpenAI”:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>O agente de programação da OpenAI para o terminal.</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Programas para a API da Anthropic: procure “Base URL”. A chave vai no campo de sempre.</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>Programas para a API da OpenAI: procure “Base URL”, “API base”, “Endpoint” ou “OpenAI compatible”.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>O Raycast não consegue enviar uma chave aqui, por isso só funciona enquanto não houver uma chave de API definida.</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>Reinicie o GPT4All e escolha o modelo com o endereço deste servidor.</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>Reinicie o LibreChat e escolha “ChatMock”.</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>Execute “Chat: Open Language Models (JSON)” na paleta de comandos e adicione isto:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>Salve as alterações.</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>Salve isto na pasta de modelos do GPT4All:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>Salve isto na pasta de usuário do LibreOffice ou digite os mesmos valores nas configurações do LocalWriter:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>Selecione-a em um nó como “OpenAI Chat Model” e escolha o modelo ali.</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Selecione um texto no Writer e use “Edit Selection” ou “Extend Selection” no menu do LocalWriter.</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>Inicie-o como de costume e escolha um modelo em “ChatMock”:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>Inicie-o como de costume e escolha “ChatMock” com /model:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>Inicie-o como de costume:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>A integração com o Ollama não consegue enviar uma chave de API, e outros dispositivos precisam de uma. Por isso ela só funciona se o Home Assistant estiver neste computador e não houver uma chave de API definida; em outro dispositivo, não funciona.</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>A biblioteca da OpenAI para Node.js, Deno e Bun.</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>A biblioteca da OpenAI para Python.</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>O chat do Visual Studio Code.</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>O assistente de programação do Xcode 26 e posteriores.</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Os nomes dos modelos Claude equivalem a modelos do seu plano; veja “Outros nomes de modelos” nas configurações.</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>Isto requer o VS Code 1.122 ou posterior. Em uma versão anterior, abra as configurações, pesquise “Ollama” e digite {rootUrl} ali.</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>Use o endereço deste servidor:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>Assistente de voz e automações para a sua casa.</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>Automação de fluxos de trabalho com etapas que usam um modelo.</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer e Calc, com a extensão LocalWriter.</translation>
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
        <source>First output</source>
        <translation>Primeira saída</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>%1 tokens de entrada, %2 deles do cache</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>Cerca de %1 tokens de saída até agora (estimativa)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>%1 tokens de saída, %2 deles para raciocínio</translation>
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
        <translation>Saída</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>O programa que enviou a solicitação</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>Por que a solicitação falhou</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>Tempo até a primeira saída</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>Tokens de entrada e quantos deles vieram do cache</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>Tokens de saída e quantos deles foram para raciocínio</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>Primeira saída após</translation>
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
        <source>Reasoning effort</source>
        <translation>Esforço de raciocínio</translation>
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
        <translation>Solicitação do programa</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>Solicitação ao ChatGPT</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>Resposta ao programa</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>Informado pelo ChatGPT</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitação</translation>
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
        <translation>Resposta</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>em fluxo contínuo</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>de uma só vez</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>sem suporte neste modelo</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>sem suporte no ChatGPT; a resposta não é afetada</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>em cache</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>Saída</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>raciocínio</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>Saída até agora (estimativa)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>Para um relatório de erro</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID da solicitação</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ID do ChatGPT</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Código de erro</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>Código de erro do ChatGPT</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>Os planos do ChatGPT não incluem esta função.</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>Desative-a no programa ou use outro serviço para isso.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Não há nada neste endereço.</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>Verifique a URL base no programa; a maioria dos programas precisa de uma que termine em /v1.</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>O que o programa pediu não existe mais.</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>Inicie uma nova conversa no programa.</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>O programa enviou uma solicitação inválida.</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>Atualize o programa. Se isso não ajudar, relate o erro aos desenvolvedores dele.</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>Esta página da web ou este endereço não é permitido.</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>Permita o acesso nas configurações, em Avançado.</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>O ChatMock não estava conectado a uma conta.</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>Entre na conta pela página Visão geral.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>Envie a solicitação de novo.</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>O programa usa uma função à qual o ChatMock não oferece suporte.</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>Desative essa função no programa.</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>Ele já foi renovado: você pode usar o ChatMock de novo.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>Interrompida por você</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>O programa encerrou a conexão.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>O programa pediu algo que não é permitido.</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>O servidor estava parando ou tinha conexões demais.</translation>
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
        <translation>Interrompida por você</translation>
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
        <translation>Nenhuma solicitação ainda</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>Não é possível ler o registro de solicitações</translation>
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
        <source>Exporting: %1 of %2</source>
        <translation>Exportando: %1 de %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>Exportando: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>Digite um número como 429, 4xx ou &gt;=400, ou uma destas palavras: failed, stopped, gone, running.</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>Digite uma hora como 14:05, uma data como 2026-11-28 ou há quanto tempo: 2h, 7d.</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>Digite um número, por exemplo &gt;1000.</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>Digite um número com a unidade, por exemplo &gt;10s.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Digite o que procurar.</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>O registro de solicitações está desativado</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>As solicitações só aparecem aqui enquanto estão em andamento. Você pode ativar o registro nas configurações, em Privacidade.</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>O servidor está desligado. Ligue-o na página Visão geral; as solicitações dos seus programas aparecerão aqui.</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>Conecte um programa: copie as configurações dele na página Conectar. As solicitações dele aparecem aqui enquanto estão em andamento.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>Verifique o disco e as permissões da pasta de dados. Detalhes: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>Nenhuma solicitação corresponde ao filtro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>Solicitações correspondentes: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>Solicitações exportadas: %1. Arquivo: %2</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>Exportação cancelada. Nenhum arquivo foi gravado.</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>A exportação falhou. Nenhum arquivo foi gravado: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
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
    <message>
        <source>port %1 is in use</source>
        <translation>a porta %1 está em uso</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>Endereço para receber conexões; outros dispositivos só podem se conectar com uma chave de API</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Porta para receber conexões</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>Chave de API que os programas devem enviar; nunca é salva no arquivo de configurações. Outros usuários deste computador podem ver as opções de programas em execução, por isso a variável é mais segura</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>Origem das páginas da web que podem usar o servidor; repita a opção ou separe com vírgulas</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>Outro nome pelo qual os programas podem acessar o servidor (cabeçalho Host)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>Tamanho máximo de uma solicitação em MiB</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>Tamanho máximo dos cabeçalhos em KiB</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Usar também a porta 11434, à qual os programas para o Ollama se conectam, a menos que outro programa a use</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>Versão do Ollama a informar; aumente-a se um programa exigir uma mais nova</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Número de respostas mantidas na memória para os próximos turnos da Responses API; 0 não mantém nenhuma</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>Memória máxima para as respostas mantidas em MiB</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>Excluir as respostas mantidas após este número de segundos sem uso</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>Iniciar o servidor com o programa se houver uma conta conectada</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>Esforço de raciocínio padrão, a menos que a solicitação defina outro</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>Nível de detalhe dos resumos do raciocínio</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>Como os programas de chat recebem o raciocínio (“current” é o mesmo que “legacy”)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>Listar cada esforço de raciocínio de um modelo como modelo separado</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>Usar o nível de serviço mais rápido quando o modelo o tiver; os limites se esgotam mais cedo</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>Permitir que os modelos pesquisem na web, a menos que a solicitação tenha ferramentas próprias</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>Usar este modelo em todas as solicitações, seja qual for o modelo pedido</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>Modelo a usar quando um programa pede um modelo Claude</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>Modelo a usar quando um programa pede um modelo Claude pequeno (Haiku)</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>Outro nome para um modelo; repita a opção ou separe com vírgulas</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>Obter a lista de modelos da conta</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>Atualizar a lista de modelos após este número de segundos</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>Proxy para as conexões com o ChatGPT: o do sistema, nenhum ou o de --proxy-url</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>Endereço do proxy para --proxy-mode manual</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>Arquivo com certificados adicionais (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>Notificar quando um limite estiver quase esgotado e quando se esgotar</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>Porcentagens de um limite em que notificar; só 100: apenas quando se esgotar</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>Notificar quando um limite que estava esgotado for renovado</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>Notificar quando você precisar entrar na conta</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>Notificar quando não for possível iniciar o servidor</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>Manter um registro de solicitações neste computador: hora, programa, modelo, duração e tokens, mas nenhum texto</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>Excluir as solicitações do registro após este número de dias; 0 mantém todas</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>Salvar também o texto das solicitações e respostas, sem chaves nem imagens</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>Texto máximo mantido por solicitação e resposta em KiB</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>Procurar a versão mais recente do Codex uma vez por dia, para que novos modelos apareçam</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>Idioma da janela; se não for definido, o padrão do sistema</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>Onde guardar os tokens: “keychain” (chaveiro) ou “file” (auth.json na pasta de dados); “auto” é o chaveiro, ou o arquivo se CHATGPT_LOCAL_HOME estiver definida</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>Versão do Codex CLI a informar ao ChatGPT; “auto” é a mais recente conhecida</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>Saída detalhada; “serve” mostra uma linha por solicitação</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>Mostrar também todos os eventos do ChatGPT, inclusive o texto das mensagens</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>Endereço do serviço de login</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>Endereço do backend do ChatGPT</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>Endereço em que procurar a versão mais recente do Codex; se não for definido, as versões de openai/codex no GitHub</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>ID de cliente para o serviço de login</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>Endereço que recebe o login do navegador; para contêineres</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>Permitir que outros usuários deste computador usem o servidor sem chave de API</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>Outros dispositivos na rede</translation>
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
        <source>Allowed web pages</source>
        <translation>Páginas da web permitidas</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>Digite nomes sem espaços nem barras, como meu-computador.local.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>Modo rápido</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>Pesquisa na web</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>Sempre usar este modelo</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>Digite o nome de um modelo.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>Outros nomes de modelos</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>Quando um limite estiver quase esgotado</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>Quando você precisar entrar de novo na conta</translation>
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
        <translation>Digite um endereço como http://proxy:3128 ou socks5://proxy:1080.</translation>
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
        <source>Codex version</source>
        <translation>Versão do Codex CLI</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>Tamanho máximo de uma solicitação</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>Respostas mantidas na memória</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>Registrar o que o ChatGPT envia</translation>
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
        <source>Ultra</source>
        <translation>Ultra</translation>
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
        <source>No proxy</source>
        <translation>Sem proxy</translation>
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
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Digite um número inteiro de %1 a %2.</translation>
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
        <source>Advanced</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Serviço de login</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>Iniciar o servidor com o ChatMock</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>Quando você entrou na conta e não desligou o servidor.</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>Celulares e outros computadores da sua rede podem usar sua conta por meio deste computador. Eles precisam enviar a chave de API.</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Se você definir uma chave, todos os programas deverão enviá-la.</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>Parte do endereço que os programas usam. As respostas em andamento continuam quando você a altera.</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Usar também a porta do Ollama</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>Assim, os programas feitos para o Ollama encontram o ChatMock na porta 11434, a menos que o próprio Ollama esteja em execução.</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>Esforço de raciocínio</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>Usado quando um programa não escolhe um. Mais esforço demora mais e esgota seus limites mais cedo.</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>Os modelos podem pesquisar na web, a menos que o programa traga ferramentas próprias.</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>Respostas mais rápidas nos modelos compatíveis. Seus limites se esgotam mais cedo.</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>Resumo do raciocínio</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>Quanto do raciocínio do modelo os programas podem mostrar.</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>Formato do raciocínio</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>Se um programa não mostrar o raciocínio ou o mostrar dentro da resposta, tente outro formato.</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>Listar cada esforço de raciocínio como modelo separado</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>Para programas em que você só pode escolher um modelo.</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>Em todas as solicitações, seja qual for o modelo pedido. Deixe vazio para que os programas escolham.</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Modelo usado para Claude</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>Usado quando um programa pede um modelo Claude.</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Modelo usado para Claude Haiku</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>Usado quando um programa pede um modelo Claude pequeno.</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>Outros nomes para modelos, um por linha: NOME=MODELO.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>Digite pares como meu-modelo=gpt-6-sol. Um nome não pode levar de volta a si mesmo.</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>Obter a lista de modelos da sua conta</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>Caso contrário, é usada a lista que vem com o ChatMock.</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>Atualizar a lista de modelos a cada</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>Também quando ele se esgotar.</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>Notificar em (porcentagem usada)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>Separe vários valores com vírgulas. Digite 100 para ser notificado só quando um limite se esgotar.</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>Digite números inteiros de 1 a 100, como 75, 90, 95.</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>Quando um limite for renovado</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>Quando não for possível iniciar o servidor</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>Manter um registro de solicitações</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>Hora, programa, modelo, duração e tokens de cada solicitação. O registro fica neste computador.</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>Excluir as solicitações após (dias)</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 mantém todas.</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>Salvar também o texto das solicitações e respostas</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>Nesse caso, suas conversas ficam armazenadas neste computador. Chaves e tokens são removidos.</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>Texto máximo mantido por solicitação</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>Procurar a versão mais recente do Codex uma vez por dia</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>Consulta no GitHub a última versão do Codex, para que novos modelos apareçam. Nenhum dado pessoal é enviado.</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>Onde guardar o login e a chave de API</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>Passa a valer quando o ChatMock for reiniciado. Depois você precisará entrar de novo e criar uma nova chave de API.</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>Para as conexões com o ChatGPT.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Endereço do proxy</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>Usado com “Manual”. Pode conter nome de usuário e senha.</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>Certificados adicionais</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>Se sua rede inspeciona conexões criptografadas: o certificado da empresa que faz a inspeção (arquivo PEM).</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>A versão do Codex que o ChatMock informa ao ChatGPT; auto é a mais recente conhecida. Uma mais nova pode oferecer novos modelos.</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>Digite auto ou uma versão como 1.2.3.</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>Páginas da web que podem usar o servidor em um navegador, uma por linha. As páginas deste computador são sempre permitidas.</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>Digite o início de um endereço, como https://example.com, ou * para todas as páginas.</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>Outros nomes deste computador</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>Nomes, além de localhost, que os programas usam para acessar o servidor, um por linha.</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>Imagens tornam as solicitações grandes.</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>Tamanho máximo dos cabeçalhos</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Versão do Ollama</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Informada aos programas feitos para o Ollama. Aumente-a quando um programa pedir um Ollama mais novo.</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>Digite uma versão como 0.21.0.</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>Os programas podem continuar a partir de uma resposta mantida. 0 não mantém nenhuma.</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>Memória para as respostas mantidas</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>Excluir as respostas mantidas após</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>Saída detalhada</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>Grava mais no registro do próprio ChatMock. Passa a valer quando o ChatMock for reiniciado.</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>Para encontrar erros. O registro passa a conter suas conversas. Só vale depois que o ChatMock for reiniciado.</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>Endereço do serviço de login</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Passa a valer quando o ChatMock for reiniciado.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>Digite um endereço que comece com https:// ou http://.</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>Endereço do backend do ChatGPT</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>Endereço da verificação de versão</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>Digite um endereço que comece com https://.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>Digite o ID; ele não pode ficar vazio.</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>Endereço que recebe o login</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>Altere-o só em contêineres.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
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
        <translation>Na resposta, em tags &lt;think&gt;</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>Campo estruturado (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>Dois campos separados (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>Dois campos separados (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>Campo separado (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Padrão do sistema</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Escolha um valor da lista.</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>Este valor não é válido.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>Outros usuários deste computador</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>Quem tem outro usuário neste computador pode usar a sua conta. Caso contrário, precisa da chave de API.</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>ativado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desativado</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
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
        <translation>Conectado como %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>Login guardado em: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>para guardar o login em um arquivo que só você pode ler, use --token-store file ou defina CHATMOCK_TOKEN_STORE=file</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>Login de %1 encontrado em %2</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>Este é o link de login.</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>Abra-o em um navegador e entre na sua conta. Depois cole o endereço da página em que o navegador parar.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>Esse não é o endereço certo.</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>Ele começa com %1.</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>Esse endereço é de um login anterior.</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>Use a última página de login aberta ou comece de novo.</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>O acesso foi recusado no navegador.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>Entre de novo e escolha permitir o acesso.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>O Codex não está ativado para este espaço de trabalho.</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>Peça ao administrador do seu espaço de trabalho que o ative, ou entre com outra conta.</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>Outro programa iniciou seu próprio login.</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>Só um programa por vez pode receber um login neste computador. Conclua primeiro o outro login e depois entre aqui.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>O login não foi concluído a tempo.</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>Entre de novo. Você tem 5 minutos.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>O código expirou.</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>Obtenha um novo código.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>Não é possível entrar com um código.</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>Em vez disso, entre pelo navegador.</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>O login guardado não está no chaveiro.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>Se o chaveiro estiver bloqueado, desbloqueie-o. Caso contrário, entre de novo.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>Desbloqueie-o ou guarde o login em um arquivo.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Este sistema não tem chaveiro.</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>Guarde o login em um arquivo.</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>O login guardado está danificado.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Entre de novo.</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>Não é possível usar o arquivo com seu login.</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>Verifique se há espaço no disco e se o ChatMock pode gravar na pasta de dados.</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>Nenhum login do Codex CLI foi encontrado neste computador.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Escolha o auth.json dele ou entre na conta.</translation>
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
    <message>
        <source>not signed in</source>
        <translation>conta não conectada</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhas</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Em cache</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raciocínio</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>Primeiro token</translation>
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
        <translation>Parcela</translation>
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
        <translation>Chave</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>A janela de 5 horas atual, desde %1</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>A semana atual do plano, desde %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>O último %n dia</numerusform>
            <numerusform>Os últimos %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>Tudo o que foi contado</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>Em outros lugares</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>O período anterior</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>%1 % deste limite já foi usado</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ indica uma estimativa.</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 deve ser um número inteiro de 1 a %2, não “%3”</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>seu sistema está pedindo a senha do chaveiro; aguardando</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>uma conta sem endereço de e-mail</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (plano %2)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>não pode ser editado</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>pode ser configurado</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>configurado</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>configurado; verifique o modelo</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>Configurar outro programa para usar este servidor</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>Mostra o que mudaria no arquivo de configurações do programa, pergunta e mantém um backup datado ao lado do arquivo. Sem PROGRAM, lista os programas. Código de saída 0 quando o programa está configurado ou a alteração foi desfeita; 1 quando não está; 2 para um programa desconhecido ou uma opção errada.</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>Listar os programas, primeiro os deste computador</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>Com --list: mostrar um array JSON</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>Restaurar o arquivo como estava antes da última alteração</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>Substituir também um modelo indicado no arquivo</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Não pedir confirmação</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list não aceita um programa</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 precisa de um programa, por exemplo: %2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json só vale com --list</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo e --replace-model não podem ser usadas juntas</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>programa “%1” desconhecido</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>programa “%1” desconhecido; você quis dizer “%2”?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>para listar os programas: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(sua chave de API)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manualmente</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>última solicitação há %1</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>Programas neste computador:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>Outros programas:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>Para configurar um: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 já está configurado: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (um novo arquivo)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>Feche %1 primeiro: o programa sobrescreve este arquivo ao ser encerrado.</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>Alterar este arquivo?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>Criar este arquivo?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Criado.</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>Alterado. O arquivo anterior foi salvo como %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>Para desfazer isto: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>não há nada a desfazer para %1</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (será excluído)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>Desfazer a alteração?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>Desfeito: %1 está como antes.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>não é possível configurar %1 daqui; siga estas etapas</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>nada foi alterado; para prosseguir sem confirmação, adicione --yes</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>nada foi alterado</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>as solicitações para ele podem falhar</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>%1 é usado no lugar dele</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 indica o modelo “%2”, que seu plano não tem: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>para usar %1 em vez disso: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>nenhum servidor está em execução em %1; usando o de %2</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>Está tudo certo.</translation>
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
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 avisos</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
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
        <translation>1 solicitação</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 solicitações</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este computador)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>Os tamanhos são os do conteúdo, sem cabeçalhos nem criptografia.</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>Não contam: páginas que seu navegador abre, como a do login.</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>Verificar o que pode impedir o ChatMock de funcionar</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>Verifica a porta, o chaveiro, o login, o proxy, os certificados, o relógio, o disco e se cada host pode ser acessado. Não envia nenhuma solicitação a um modelo. Código de saída 0 quando está tudo certo, 3 quando o pior é um aviso, 1 quando é um problema.</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>Mostrar os resultados em JSON</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>Mostrar um relatório de erro para ler e copiar: sem segredos, nomes nem texto</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>Mostrar o que um ChatMock em execução enviou desde que foi iniciado: cada host, por quê, quantas vezes, quanto</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar uma conta e um backend simulados</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report não pode ser usada com --json nem --traffic</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>nenhum servidor em %1. O ChatMock não envia nada enquanto não está em execução; se a janela estiver aberta e o servidor desligado, a página Ajuda dela mostra isso</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>o servidor em %1 exige outra chave de API: --api-key CHAVE</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>o servidor em %1 não é desta versão do ChatMock</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Tudo passa pelo proxy %1.</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1: %2, %3 enviados, %4 recebidos, a última há %5</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Porta do Ollama</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Chaveiro</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Login</translation>
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
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>Verifique a conexão com a internet, o firewall e o proxy (Configurações, Rede).</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>O servidor do ChatMock está em execução na porta %1.</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>A porta %1 está livre. Nenhum servidor está em execução.</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>Outro programa está usando a porta %1.</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Feche o Ollama ou desative “Usar também a porta do Ollama” nas configurações.</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Feche esse programa ou escolha outra porta: Configurações, Servidor, ou chatmock serve --port NÚMERO.</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>Seu sistema não permite que programas usem a porta %1.</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>Escolha uma porta acima de 1023: Configurações, Servidor, ou chatmock serve --port NÚMERO.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>Este computador não tem o endereço %1.</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>Defina o endereço como 127.0.0.1: Configurações, Servidor, ou chatmock serve --host 127.0.0.1.</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>O chaveiro pode ser lido.</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>O chaveiro não respondeu em %1 segundos.</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>Desbloqueie o chaveiro; talvez seu sistema esteja pedindo a senha dele. Sem chaveiro: --token-store file.</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>Não é possível ler o chaveiro: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>Desbloqueie o chaveiro e tente de novo. Sem chaveiro: --token-store file.</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>O login está guardado em %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>Outros usuários deste computador podem ler %1.</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>Faça com que só você possa lê-lo: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Não é possível ler %1: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>Entre de novo, o que recria o arquivo, ou verifique as permissões dele.</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>Nada é guardado na demo.</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>Abra o ChatMock e escolha “Entrar” ou execute: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Conta conectada.</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>Conta conectada (ChatGPT %1).</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>Conta não conectada.</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>O ChatGPT encerrou a sessão.</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>Não se sabe se você entrou na conta.</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>Primeiro, torne o chaveiro acessível.</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>Verifique o proxy: Configurações, Rede, ou --proxy-mode e --proxy-url.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Nenhum proxy é usado.</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>O proxy %1 pode ser acessado.</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>O proxy %1 não responde.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>Não é possível acessar o proxy %1: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>O proxy %1 pede nome de usuário e senha.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>Coloque-os no endereço do proxy: http://NOME:SENHA@HOST:PORTA (Configurações, Rede).</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>Não é possível usar o endereço do proxy: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>As conexões criptografadas funcionam.</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>Nenhuma conexão criptografada é necessária.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>O certificado de %1 não foi aceito: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>Se sua empresa inspeciona o tráfego criptografado, adicione o certificado dela (arquivo PEM): Configurações, Rede, ou --ca-file. Caso contrário, verifique o relógio e instale os certificados de CA do seu sistema.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>Não é possível ler o arquivo de certificado %1 ou ele não contém nenhum certificado.</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>Escolha um arquivo PEM: Configurações, Rede, ou --ca-file.</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>Não há biblioteca TLS, por isso conexões criptografadas são impossíveis.</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>Instale o OpenSSL e reinicie o ChatMock.</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>Não foi possível verificar os certificados porque nenhum host foi acessado.</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>Acerte o relógio ou deixe que o sistema o acerte automaticamente.</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>O relógio está de acordo com o de %1 (diferença: %2 s).</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>O relógio está %2 min adiantado em relação ao de %1.</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>O relógio está %2 min atrasado em relação ao de %1.</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>Não foi possível verificar o relógio porque nenhum host foi acessado.</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>É possível gravar na pasta de dados; há %1 MB livres.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>Há só %1 MB livres no disco da pasta de dados.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libere espaço.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>O disco da pasta de dados está cheio (%1 MB livres).</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>Libere espaço: sem isso, não é possível guardar um novo login.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>Não é possível gravar na pasta de dados %1.</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>Altere as permissões dela ou defina CHATGPT_LOCAL_HOME como outra pasta.</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>Acessado em %1 ms.</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>O endereço de %1 não foi encontrado.</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 não respondeu em %2 segundos.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>O certificado de %1 não foi aceito.</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>Veja “Certificados”.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>O proxy não se conectou a %1.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>O proxy não se conectou a %1 (%2).</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>%1 foi acessado, mas informa um erro (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>Não é possível acessar %1: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>Login e sua renovação</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>Solicitações dos seus programas</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>Modelos e limites da sua conta</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>Versão mais recente do Codex (uma vez por dia, nada sobre você)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>Verificações que você iniciou</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>É possível gravar na pasta de dados.</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>Verificar se um servidor está em execução</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>Verifica o servidor em URL ou no endereço das configurações. O código de saída é 0 quando ele está em execução, com a conta conectada ou não, e 1 quando não está.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>“%1” não é um endereço como http://127.0.0.1:8000</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>Em execução em %1 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>o programa em %1 não é o ChatMock</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>nenhum servidor em %1</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>Explicar um comando ou todas as configurações</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>Explica um comando. “chatmock help settings” lista todas as configurações com suas opções e variáveis de ambiente.</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Usar o login do Codex CLI ou de um ChatMock mais antigo</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>Importa um auth.json de PATH (o arquivo ou sua pasta) ou dos locais habituais. O arquivo do outro programa não é alterado, mas os dois programas passam a compartilhar um login. Um login separado é mais confiável.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>Não pedir confirmação</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>nada foi importado; para importar sem confirmação, adicione --yes</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>Importá-lo?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>nada foi importado</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>padrão</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>salvo</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>variável %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>opção %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 pertence a outro usuário; os tokens só são mostrados ao proprietário</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>Mostrar conta, limites, servidor, configurações e pastas</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>Mostra qual conta está conectada, quanto de cada limite foi usado, se um servidor está em execução, quais configurações diferem do padrão e onde os dados são armazenados. Limites obtidos há mais de um minuto são atualizados primeiro. Aceita também as opções de “serve” e mostra o que elas definem.</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>Mostrar, em vez disso, o auth.json guardado, com os tokens; não o mostre a ninguém</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>Atualizar os limites em qualquer caso</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar uma conta e um backend simulados</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>o ChatGPT não respondeu a tempo</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>não foi possível atualizar os limites: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>Conta não conectada. Abra o ChatMock e escolha “Entrar” ou execute: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>Não é possível ler o login: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirada</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>Para entrar de novo, execute: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Conectado como</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>ID da conta</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>válido até %1, depois renovado automaticamente</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>renovado automaticamente com a próxima solicitação</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Guardado em</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importado</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>compartilha o login com outro programa</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>conta simulada</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>exigida; definida por opção ou variável</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>exigida; guardada em: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>não pode ser lida: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>não exigida</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>em %1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>não; outro programa está usando a porta %1</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>não; para iniciá-lo: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>Configurações diferentes do padrão</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>não é possível ler %1: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>Criar, substituir ou remover a chave de API do servidor</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>Mostra se os programas precisam enviar uma chave de API. Outros dispositivos só podem se conectar com uma. A chave é guardada com os tokens e só é mostrada ao ser criada. Um servidor em execução usa a nova chave imediatamente.</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>Criar uma chave, que substitui a anterior, e mostrá-la</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>Remover a chave; os programas neste computador não precisam mais de uma</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new e --remove não podem ser combinadas</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>Os programas precisam enviar a chave de API. Ela está guardada em: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>Nenhuma chave de API está definida; os programas podem enviar qualquer texto. Para criar uma: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>copie a chave agora, pois ela só é mostrada uma vez; guardada em: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>A chave de API foi removida.</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY está definida e prevalece sobre a chave guardada</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>Mostrar o registro de solicitações</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>Mostrar um objeto JSON por linha</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Continuar mostrando as solicitações à medida que terminam, até Ctrl+C</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>Mostrar no máximo N solicitações (padrão: %1)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>Nenhuma solicitação corresponde ao filtro.</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>O registro de solicitações está desativado nas configurações.</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Nenhuma solicitação ainda.</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>Mostra as solicitações, as mais recentes por último. FILTER é um texto que o caminho, o programa, o modelo ou o erro deve conter, ou um destes: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. Um sinal de menos antes de um filtro exclui o que corresponde a ele; coloque-o depois de --, como em %1.</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>Entrar com sua conta do ChatGPT</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>Abre a página de login no navegador e continua automaticamente. Se o navegador parar em uma página de erro, por exemplo em outro dispositivo, cole o endereço dessa página. Sem navegador, use --headless.</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>Só mostrar o link de login, sem abri-lo</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>Entrar com um código que você digita em outro dispositivo</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>não é possível guardar o login</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>Link de login:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>Não foi possível abrir o navegador. Abra o link por conta própria.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>Aguardando o navegador. Se ele mostrar uma página de erro depois que você entrar, cole aqui o endereço dessa página e pressione Enter.</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>Depois que você entrar, o navegador mostrará uma página de erro. Isso é esperado (%1). Copie o endereço dessa página, cole-o aqui e pressione Enter.</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>outro programa está usando a porta</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>Para entrar por outro dispositivo: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>as portas de login estão em uso</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>tente de novo</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando na conta…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>sem um terminal em que colar o endereço, use --headless</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>Em qualquer dispositivo, abra:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>Digite este código:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Aguardando você digitar o código. Ele expira às %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Nunca digite um código que outra pessoa enviou a você. Isso permitiria que ela usasse sua conta.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Se a página não aceitar o código, ative primeiro o login com códigos de dispositivo nas configurações de segurança do ChatGPT.</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>Encerra a sessão no ChatGPT e exclui o login deste computador. Um login importado só é excluído aqui; o outro programa continua conectado.</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>não é possível ler o login guardado</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>Nenhuma conta estava conectada.</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>Conta desconectada. Login excluído de: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>O programa do qual ele foi importado continua conectado.</translation>
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
        <translation>Esforços de raciocínio (* padrão)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>Listar os modelos do seu plano</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>Lista os modelos da conta; sem conta conectada, os que esta versão conhece.</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>Mostrar um array JSON</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>Usar uma conta e um backend simulados</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>não foi possível atualizar a lista de modelos: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>Demo: modelos de uma conta simulada.</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>Modelos da sua conta.</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>Modelos que esta versão conhece; sua conta pode ter outros.</translation>
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
        <source>Quitting ChatMock</source>
        <translation>Saindo do ChatMock</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>&amp;Aguardar que terminem</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Sair agora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>O ChatMock será fechado assim que não houver solicitações em andamento.</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>O ChatMock será fechado em %n segundo.</numerusform>
            <numerusform>O ChatMock será fechado em %n segundos.</numerusform>
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
        <translation>Os programas para o Ollama encontram o servidor em %1</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>não é possível usar a porta %1</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>Executar o servidor sem janela</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Executa o servidor até Ctrl+C. Não precisa de tela. As solicitações são recusadas enquanto você não entrar na conta.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>Usar uma conta e um backend simulados: sem rede, sem login</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>a pasta de dados %1 é somente leitura; não é possível salvar o login, os limites e o registro de solicitações</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>Demo: a conta e o backend são simulados; nada sai deste computador.</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>Servidor ligado em %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>Digite isto no seu programa:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>qualquer texto, por exemplo “unused”</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>a chave que você definiu</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>Pressione Ctrl+C para parar.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Conectado como %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>conta não conectada</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>conta desconectada</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>as solicitações são recusadas até você entrar (não é preciso reiniciar): %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>sua sessão terminou</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>entre de novo (não é preciso reiniciar): %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>não é possível ler o login</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>o ChatMock continua automaticamente quando o chaveiro for desbloqueado</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>o servidor inicia quando o chaveiro for desbloqueado</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>o servidor não iniciou</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>a porta %1 está livre: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Parando.</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>Parando. Solicitações ainda em andamento: %1. Pressione Ctrl+C de novo para pará-las.</translation>
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
        <translation>conta conectada</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>conta não conectada</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>parando</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>Configurações exportadas para %1</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>Não foi possível exportar as configurações: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Não é possível ler o arquivo: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>Este arquivo não contém configurações do ChatMock.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n configuração importada.</numerusform>
            <numerusform>%n configurações importadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1 Não aceitas: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>Todas as configurações estão com os valores padrão.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>Não foi possível alterar “Iniciar o ChatMock com o sistema”</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>O ChatMock continua em execução</translation>
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
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>Não foi possível alterar.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n solicitação com falha</numerusform>
            <numerusform>%n solicitações com falha</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>O ícone dele está na bandeja do sistema. Para sair, escolha “Sair” no menu do ícone.</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>Mostrar os últimos N dias (padrão: %1)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>Mostrar as solicitações e os tokens, por dia ou por programa</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>Mostra as solicitações e os tokens dos últimos dias, contados neste computador. Os tokens em cache fazem parte da entrada, e os de raciocínio, da saída. Com --by ou --cycle, mostra quem usou o quê em um período: por programa e para a semana atual do plano, salvo indicação em contrário.</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>Mostrar JSON: um objeto por linha para cada dia, ou um para o período</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>Separar por program, model, key, endpoint ou day; vários, separados por vírgulas</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>O período: 5h ou week, que começam com a renovação desse limite, today, os últimos 7, 30 ou 365 dias, ou all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>Mostrar o período como CSV, para uma planilha</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days não pode ser combinado com --by, --cycle ou --csv</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json e --csv não podem ser combinados</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>O registro de solicitações está desativado nas configurações. Estas somas são contadas mesmo assim.</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>Sobre o ChatMock</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>Versão %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>Software livre sob a GNU General Public License, versão 3 ou posterior. Não oficial: não é feito nem endossado pela OpenAI.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guia do usuário</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>Comandos e configurações</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Licença</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
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
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>Carregando seu login…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>Conta não conectada. Entre para usar seu plano do ChatGPT.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Sua sessão terminou. Entre de novo.</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>Login guardado no chaveiro.</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>Login guardado em %1.</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Ele é compartilhado com o Codex CLI ou o programa de onde veio.</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>Plano ainda desconhecido</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
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
        <source>Activity per day</source>
        <translation>Atividade por dia</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>Atividade nos últimos 14 dias</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>Tokens de entrada (em cache)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>Não é possível ler o registro de solicitações: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>Nenhuma solicitação ainda. Os tokens que seus programas usam aparecem aqui.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 mi</translation>
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
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation>%1 bi</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>Use as teclas de seta para ir de um dia a outro. “Mostrar como tabela” traz os mesmos valores em uma tabela.</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>URL base para outros dispositivos: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>Copiar a URL base para outros dispositivos</translation>
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
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>Substituir a chave de API</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>Remover a chave de API</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>Se você definir uma chave, todos os programas deverão enviá-la.</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>Esta é a nova chave. Copie-a para os seus programas; você também pode copiá-la aqui mais tarde.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Ocultar a chave</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Criar uma chave de API</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Substituir…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Definida pela opção %1.</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Definida pela variável %1.</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>Verificando se há uma chave…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>Nenhuma chave é necessária; os programas neste computador podem enviar qualquer texto.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>Há uma chave definida. Ela está guardada no chaveiro.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>Há uma chave definida. Ela está guardada em %1.</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>Outros dispositivos não poderão mais se conectar. Os programas neste computador não são afetados.</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>Os programas com a chave atual são recusados até receberem a nova.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Remover a chave</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Substituir a chave</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>Verificar este computador</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Executar as verificações</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>Verifica a porta, o chaveiro, o login, o proxy, os certificados, o relógio, o disco e a conexão com cada host. Leva alguns segundos e não consome seus limites.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar de novo</translation>
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
        <translation>Pesquisar</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>Pesquisar programas</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>Nenhum programa encontrado. Veja em “Qualquer programa” o que digitar.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>Em um contêiner, 127.0.0.1 é o próprio contêiner. Use %1 ou o endereço de rede deste computador.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>Em um contêiner, 127.0.0.1 é o próprio contêiner. Com o Docker Desktop, use %1. No Linux, inicie o contêiner com --network=host ou permita nas configurações que outros dispositivos usem o servidor.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>Aplicativos do dia a dia</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>Ferramentas de programação</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>Bibliotecas e scripts</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ Verifique o modelo</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>Configurado ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>Solicitação em andamento</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>Última solicitação %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>O servidor está iniciando…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>Ir para a &amp;Visão geral</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ O servidor está desligado. Os programas não podem usá-lo até você ligá-lo.</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ Não foi possível iniciar o servidor. Veja o motivo na Visão geral.</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ Você não entrou na conta, por isso as solicitações são recusadas. Entre pela página Visão geral.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>Demo: os programas que você conectar agora recebem respostas simuladas.</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>&amp;Ligar o servidor</translation>
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
        <translation>Outros dispositivos</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>Em outros dispositivos da sua rede, use esta URL base e sua chave de API:</translation>
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
        <translation>Voltar</translation>
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
        <source>&amp;Filter:</source>
        <translation>&amp;Filtro:</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atingido</translation>
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
        <source>&amp;Examples</source>
        <translation>&amp;Exemplos</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>Exemplos de filtros</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>Procura palavras no endpoint, no programa, no modelo ou no erro. Coloque uma frase entre &quot;aspas&quot;; um sinal de menos na frente exclui o que corresponde.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>Pesquise, ou status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Em andamento agora</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>Sem as listas de modelos</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>Com uso constante, você estaria agora em %1%</translation>
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
        <translation>com uso constante, você estaria agora em %1%</translation>
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
        <source>&amp;Refresh</source>
        <translation>&amp;Atualizar</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>Atualizar os limites</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Atualizando…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>Limites (demo)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>Entre na conta para ver quanto do seu plano foi usado.</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>Nenhum valor ainda. Eles chegam com a primeira solicitação; se preferir, escolha “Atualizar”.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>Ainda não atualizado</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>Atualizado %1 (pode estar defasado)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>Atualizado %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>Registro e dados</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar o registro</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Abrir a pasta de dados</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Mostrar no registro</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avisos e erros</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todas as mensagens</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>Não há mensagens desse tipo desde que o ChatMock foi iniciado.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Pasta de dados: %1</translation>
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
        <translation>Nomes de modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
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
    <message>
        <source>Other names</source>
        <translation>Outros nomes</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>Se um programa exigir um nome de modelo específico, dê esse nome a um modelo nas configurações.</translation>
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
        <source>The models of your account are not known yet.</source>
        <translation>Os modelos da sua conta ainda não são conhecidos.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>Modelos da sua conta: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>Carregando os modelos…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Visão geral</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Sair da &amp;demo</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>Demo: a conta, as respostas e os limites são simulados. Nada sai deste computador.</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>Relatar um problema</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>Criar um relatório</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>Um relatório contém versões, configurações, os resultados das verificações e as últimas falhas. Não contém senhas, chaves, endereços de e-mail nem texto das suas solicitações. Nada é enviado: leia-o e copie-o para onde for pedir ajuda.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Criar de novo</translation>
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
        <source>The rest is not shown.</source>
        <translation>O restante não é mostrado.</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalhes</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>Copiar o &amp;erro</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>Copiar o &amp;ID da solicitação</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar como c&amp;url</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>Só este p&amp;rograma</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>Só este &amp;modelo</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>Só as &amp;falhas</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>Solicitações</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>Ajustar as colunas à janela</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
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
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>Limpar o registro de solicitações?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>Demo: as solicitações anteriores são exemplos; as novas são simuladas.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>&amp;Limpar…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>Copiar o e&amp;rro</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>Parar a solicitação selecionada</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>Copiar o erro da solicitação selecionada</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>Copiar a solicitação selecionada como comando curl</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>Detalhes da solicitação selecionada</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>Exportar as solicitações correspondentes</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>Selecione uma solicitação para ver os detalhes.</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>Erro copiado.</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>ID da solicitação copiado.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Planilha (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>Isto exclui do registro todas as solicitações concluídas, inclusive as que o filtro oculta. A atividade na página Visão geral é mantida.</translation>
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
        <translation>Ligado. Os programas neste computador podem usá-lo.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>Não está em execução.</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Os programas para o Ollama encontram o servidor na porta %1.</translation>
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
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>Desligado. Os programas não podem usar o ChatMock.</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>Ligado, mas você não entrou na conta: as solicitações falham.</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>Ligado, mas as solicitações falham no momento.</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>Ligado. Outros dispositivos da sua rede também podem usá-lo.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Verificando a porta %1 do Ollama…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Outro programa está usando a porta %1 do Ollama. Feche-o ou digite a URL base nos seus programas.</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>Última falha: %1. %2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>Última falha: %1, %2. %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>Outros dispositivos da sua rede não poderão mais usá-lo</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>Mostrar a solicitação que falhou</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>URL base para outros dispositivos</translation>
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
        <source>Choose a file</source>
        <translation>Escolher um arquivo</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Escolher um arquivo de certificado</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>Restaurar o valor padrão</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>Restaurar: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>Definido pela variável %1.</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>Definido pela opção %1.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>Digite abaixo o endereço do proxy. Até lá, é usada a escolha anterior.</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>O proxy está em uso. Primeiro, escolha outra opção acima.</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>Primeiro, crie uma chave de API, para que só os seus dispositivos possam usar sua conta.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
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
        <translation>Endereços para outros dispositivos</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Endereço para receber conexões</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>Iniciar o ChatMock com o sistema</translation>
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
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Pesquisar configurações</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>Demo: suas alterações valem até o fim da demo e não são salvas.</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>Criar uma chave de API</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>Para computadores em várias redes: só os dispositivos na rede deste endereço podem se conectar.</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>Ele inicia na bandeja, sem janela.</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>URL base para outros dispositivos: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>Nenhuma configuração corresponde a “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>Configurações (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todas as configurações</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>O arquivo não contém senhas: nem seu login nem a chave de API.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>Exportar todas as configurações</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar configurações</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Restaurar tudo…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Restaurar todas as configurações</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>Suas configurações são iguais às do arquivo.</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>Nada foi importado. Não é possível aqui: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>Importar as configurações?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>Estas configurações mudam:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>Não é possível aqui: %1</translation>
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
        <translation>Restaurar todas as configurações?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>Todas as configurações voltam aos valores padrão. Sua conta continua conectada, e a chave de API e o registro de solicitações são mantidos.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restaurar tudo</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>Alterar %1?</translation>
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
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>Criar %1?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>As linhas com + são adicionadas, as linhas com − são removidas. Todo o resto permanece. Um backup é mantido na mesma pasta.</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>O arquivo ainda não existe. Ele conterá:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>Alterações no arquivo</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>Criar o &amp;arquivo</translation>
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
        <translation>&amp;Configurar para mim…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>Feche o programa primeiro: ele sobrescreve este arquivo ao ser fechado.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ O arquivo indica o modelo “%1”, que seu plano não tem. As solicitações para ele podem falhar.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ O arquivo indica o modelo “%1”, que seu plano não tem. “%2” responde no lugar dele.</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>Isto não está disponível na demo: seu próprio programa passaria a receber respostas simuladas.</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>Desfeito. %1 está como antes.</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>O ChatMock pode editar %1 para você. Ele mostra a alteração primeiro, deixa todo o resto como está e mantém um backup.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>Criado em %1.</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>Alterado em %1. O arquivo anterior foi salvo como %2.</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>Desfazer a alteração no arquivo</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>Usar “%1”…</translation>
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
        <translation>Outras opções</translation>
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
        <source>A simulated account: no network, no sign-in</source>
        <translation>Uma conta simulada: sem rede, sem login</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>Abrir a página a&amp;qui</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>I&amp;mportar</translation>
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
        <source>Try &amp;again</source>
        <translation>Tentar de no&amp;vo</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>Usar outro &amp;navegador</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>Entrar por outro dispositivo, digitando um código nele</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>Copiar o link de login e abri-lo em qualquer navegador, aqui ou em outro lugar</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>Endereço da página em que o navegador parou</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>Abrir o &amp;navegador de novo</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>Copiar o &amp;link de login</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>Copiar o link de login</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar o código</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>Aguardando o código ser digitado</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>O ChatMock pode usar o login do Codex CLI. Os dois programas passam a compartilhá-lo e, quando um o renova, pode ser preciso entrar de novo no outro. Um login separado é mais confiável.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Escolher um &amp;arquivo…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Preparando o login…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando na conta…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>Seu sistema está pedindo a senha do chaveiro. O ChatMock continua automaticamente assim que você a digitar.</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>Aguardando você digitar o código. Ele expira às %1.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>Nunca digite um código que outra pessoa enviou a você. Isso permitiria que ela usasse sua conta.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>Se a página não aceitar o código, ative primeiro o login com códigos de dispositivo nas configurações de segurança do ChatGPT.</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>Copie o link de login, abra-o no navegador de sua preferência e entre na sua conta.</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>Conclua o login no navegador.</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>O ChatMock continua automaticamente.</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>Se o navegador parar em uma página de erro ou estiver em outro computador, copie o endereço dessa página e cole-o aqui:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>Depois disso, o navegador mostra uma página de erro. Isso é esperado: outro programa está usando a porta.</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>Copie o endereço dessa página e cole-o aqui:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>&amp;Usar um código</translation>
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
        <translation>%1: concluído</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: a fazer</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>Primeira saída após %1 s.</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>Aguardando a primeira saída…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Pensando…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>Concluído. %1</translation>
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
        <translation>&amp;Raciocínio</translation>
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
        <source>Try it (Demo)</source>
        <translation>Experimentar (demo)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Interrompida por você.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raciocínio</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>Pergunte algo para testar o servidor</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>Parar a resposta</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>O que sai deste computador</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>Demo: nada sai deste computador.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Nada foi enviado ainda.</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>Todos os hosts com os quais o ChatMock se comunicou desde %1.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este computador)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1: %2, %3 enviados, %4 recebidos, a última %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n solicitação</numerusform>
            <numerusform>%n solicitações</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>Os tamanhos são os do conteúdo, sem cabeçalhos nem criptografia. As páginas que seu navegador abre, como a do login, não contam.</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>Tudo passa pelo proxy %1.</translation>
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
        <source>Sign &amp;in…</source>
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
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>A&amp;tualizar os limites</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Ir &amp;para</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>Es&amp;forço de raciocínio</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n solicitação em andamento</numerusform>
            <numerusform>%n solicitações em andamento</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>Nenhuma solicitação em andamento</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>Conforme o programa pedir</translation>
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
        <source>Tokens out</source>
        <translation>Tokens de saída</translation>
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
        <translation>%1, %2 tokens de entrada (%3 em cache), %4 tokens de saída</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Em cache</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raciocínio</translation>
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
        <source>Turn on the server</source>
        <translation>Ligar o servidor</translation>
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
        <source>Done.</source>
        <translation>Concluído.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>Com sua conta do ChatGPT.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>Conectar um programa</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>Primeiros passos</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>Depois disso, os programas podem usar o ChatMock.</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>Ele inicia automaticamente depois que você entra.</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>Copie as configurações dele na página Conectar e depois envie uma mensagem.</translation>
    </message>
</context>
</TS>
