<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>본문이 기록되지 않았습니다: 여기에 넣으세요</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>본문이 텍스트가 아닙니다: 여기에 넣으세요</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>%1 후에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>브라우저에서 로그인이 거절되었습니다.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>다시 로그인하고 접근을 허용하세요.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>다시 로그인하세요: ChatGPT가 이 세션을 끝냈습니다.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>“ChatGPT로 로그인”을 선택하세요.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>이 ChatGPT 계정에는 Codex가 포함되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>요금제에 포함된 계정을 쓰거나 워크스페이스 관리자에게 허용을 요청하세요.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>허용되지 않습니다.</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>어떤 계정과 웹 페이지가 요청했는지 확인하세요.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>다른 프로그램이 그 포트를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>그 프로그램을 닫거나 다른 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>제때 답이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>네트워크 연결을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>그곳에서 아무것도 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>주소를 확인하거나 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>이 주소는 그렇게 동작하지 않습니다.</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>프로그램이 어떤 주소를 쓰는지 확인하세요.</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>요금제에서 이 모델을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>요청한 프로그램에서 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>대화가 이 모델에는 너무 깁니다.</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>새 대화를 시작하거나 이 대화를 줄이세요.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT가 안전상의 이유로 이 요청을 거부했습니다.</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>다른 말로 표현하세요.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>요청이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>한 번에 더 적게 보내거나 설정에서 한도를 높이세요.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>요청 헤더가 너무 큽니다.</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>보낸 프로그램을 확인하세요.</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>요금제 한도에 도달했습니다.</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>짧은 시간에 요청이 너무 많습니다.</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>지금 ChatGPT가 과부하 상태입니다.</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>ChatMock 안에서 문제가 생겼습니다.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation>다시 시도하세요. 계속되면 자세한 내용과 함께 알려 주세요.</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>사용할 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>입력한 내용을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>여기서는 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>다른 방법을 선택하세요.</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>요청이 알 수 없는 방식으로 압축되어 있습니다.</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>압축하지 않거나 zstd, br, gzip, deflate로 보내세요.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>API 키가 없거나 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>설정의 키를 프로그램에 입력하세요.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>네트워크 연결을 확인한 다음 프록시 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT가 오류로 답했습니다.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>아직 원하면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>여기서는 로그인을 읽거나 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>키체인의 잠금을 풀거나 로그인을 파일에 보관하세요.</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>다른 기기가 계정을 쓸 수 있게 됩니다: 아직 API 키가 없습니다.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>이 컴퓨터만 쓰게 하거나 먼저 설정에서 API 키를 정하세요.</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>시스템이 포트 %1을(를) 따로 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>1024 이상의 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>이 컴퓨터에는 설정에 있는 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>이 컴퓨터만 쓰게 하거나 설정에서 다른 주소를 선택하세요.</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock이 파일을 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>디스크 공간을 확보하거나 폴더에 쓰기를 허용하세요.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>설정을 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>바꾼 내용은 ChatMock이 끝날 때까지 적용됩니다. 디스크가 가득 찼는지 확인하세요.</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>여기서는 API 키를 읽거나 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>키체인의 잠금을 풀고 다시 시도하거나 새 키를 만드세요.</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>파일을 이해할 수 없어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>고치거나 단계를 직접 따라 하세요.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>열 수 있는 일반 파일인지 확인하세요.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>파일에 쓸 수 없어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>권한과 디스크 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>프로그램이 아직 이전 파일을 쓰고 있어 새 파일이 그것을 가리게 됩니다.</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>단계를 직접 따라 하세요.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>그사이 파일이 바뀌어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>파일을 살펴보세요. 백업 위치는 자세한 내용에 있습니다.</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>백업을 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>파일에서 그 줄들을 직접 빼세요.</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>로컬 서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>껐다가 다시 켜세요.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>로컬 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>개요 페이지에서 켜져 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>요청 기록이 손상되어 새로 시작했습니다.</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>손상된 파일은 옆에 보관됩니다. 할 일은 없습니다.</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>요청 기록이 더 새로운 ChatMock의 것이어서 새로 시작했습니다.</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>업데이트할 때를 위해 다른 파일은 옆에 보관됩니다.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>디스크가 가득 찼습니다: 새 요청을 기록할 수 없습니다.</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>디스크 공간을 확보하세요. 그러면 최근 요청이 기록됩니다.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>요청 기록에 쓸 수 없습니다: 새 요청이 빠질 수 있습니다.</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>데이터 폴더에 쓸 수 있는지 확인하세요. 프로그램에는 영향이 없습니다.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock이 이미 실행 중이지만 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>시스템의 작업 관리자에서 종료한 뒤(프로세스 %1) ChatMock을 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5시간</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>일간</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>주간</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>월간</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>연간</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5시간</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>일</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>주</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>월</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>연</translation>
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
        <translation>초기화되었습니다. 다음 요청 후에 표시됩니다</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>초기화 시각을 아직 모릅니다</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>%1 후 초기화 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>초기화까지 충분합니다</translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation>곧 다 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>%1쯤 다 씁니다</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>다 썼습니다</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1: –</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1: %2 사용</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1: %2 사용, 초기화 %3</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인하세요</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT가 이 세션을 끝냈습니다. ChatMock을 열어 로그인하세요.</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>로그인을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>ChatMock을 열어 할 수 있는 일을 확인하세요.</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>서버가 실행되고 있지 않습니다</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>시작하지 못했습니다. ChatMock을 열어 이유를 확인하세요.</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>한도가 돌아왔습니다</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1: 요청에 다시 답합니다.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>한도 도달</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>한도의 %1 % 사용</translation>
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
        <translation>여러 제공자를 위한 브라우저 채팅입니다.</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>자신의 컴퓨터에서 실행되는 브라우저 채팅입니다.</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>VS Code와 JetBrains용 코딩 도우미입니다.</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>브라우저의 웹 페이지는 주소가 설정의 허용된 웹 페이지 목록에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>“OpenAI API” 아래에 연결을 추가하세요:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>설정 파일에 이 엔드포인트를 추가하세요:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Continue의 설정 파일에 이 모델을 추가하세요:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Zed의 설정 파일에 다음을 추가하세요 (“zed: open settings file”):</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>설정 파일에 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>설정 파일에 다음을 추가하세요. 처음 두 줄은 첫 번째 표 위에 있어야 합니다:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>설정 파일에 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>터미널에서 쓰는 공개 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>터미널에서 쓰는 Anthropic의 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>모든 프로그램</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Ollama 제공자를 통한 Visual Studio Code의 채팅입니다.</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>모델을 선택하고, 원하면 Home Assistant를 제어하게 하세요.</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>“OpenAI Chat Model” 같은 노드에서 선택하고 그곳에서 모델을 고르세요.</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>아래에서 채팅과 다른 작업에 쓸 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>모델 목록에서 “ChatMock”을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>“Locally Hosted”를 선택하고 포트를 입력하세요:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>VS Code용 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>“OpenAI” 종류의 자격 증명을 만드세요:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>입력한 주소는 Cursor의 서버가 호출합니다. 그 서버는 사용자의 컴퓨터에 있는 프로그램에 닿을 수 없으므로 먼저 터널 등으로 공개 https 주소를 주고 설정에서 API 키를 정하세요.</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>주소를 입력하세요:</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>다음 값을 입력하세요:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>이 호스트를 입력하고 모델을 동기화하세요:</translation>
    </message>
    <message>
        <source>For every program that lets you enter an address of your own.</source>
        <translation>주소를 직접 입력할 수 있는 모든 프로그램용입니다.</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>이 서버의 주소를 입력하세요:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant는 보통 다른 기기에서 실행됩니다: 서버가 다른 기기에 열려 있어야 합니다. 설정을 참고하세요. Ollama 통합은 키를 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>VS Code가 Ollama 서버가 너무 오래되었다고 하면 설정에서 Ollama 버전을 높이세요.</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>이 서버가 키를 요구하지 않는데도 프로그램이 키를 요구하면 아무 텍스트나 됩니다.</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>이 서버가 키를 요구하면 대신 “Internet Hosted”를 선택하세요:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>채팅에서 모델 목록을 열고 “Manage Models”, 그다음 “Ollama”를 선택하세요.</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>라이브러리를 설치하세요:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm 등입니다.</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python용 LangChain입니다.</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>이 서버를 제공자로 만드세요:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Claude 모델의 이름은 요금제의 모델을 뜻합니다. 어느 모델인지는 설정에 있습니다.</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>두 연결 중 하나면 충분합니다. 둘 다 쓰면 모든 모델이 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>모든 것이 동작하는지 보기 위한 터미널 요청 하나입니다.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Raycast의 설정에서 “AI”를 열고 “Local Models” 아래의 “Ollama Host”를 찾으세요.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>에이전트의 설정을 열고 LLM 제공자에서 “ChatMock”을 찾아 키를 입력하세요:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>확장의 설정을 열고 API 제공자로 “OpenAI Compatible”을 선택하세요.</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>VS Code의 설정을 열고 “Ollama”를 찾으세요. 이 주소를 입력하세요:</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>“Admin Panel”, 그다음 “Settings”와 “Connections”를 여세요.</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>“Cursor Settings”, 그다음 “Models”와 “API Keys”를 열고 “Override OpenAI Base URL”을 켜세요:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>“Settings”, 그다음 “Devices &amp; services”를 열고 “Add integration”을 선택해 “Ollama”를 찾으세요.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>“Settings”, 그다음 “Intelligence”를 열고 “Add a Model Provider”를 선택하세요.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>“Settings”, “Tools”, “AI Assistant”, 그리고 모델 또는 제공자 페이지를 여세요.</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>터미널에서 쓰는 OpenAI의 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>Node.js, Deno, Bun용 OpenAI 라이브러리입니다.</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>Python용 OpenAI 라이브러리입니다.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>또는 “Ollama API”를 켜고 그곳에 이 주소를 추가하세요:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Anthropic API용 프로그램: “Base URL”을 찾으세요. 키는 늘 쓰는 칸에 넣습니다.</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Ollama용 프로그램: “Host” 또는 “Ollama URL”을 찾으세요.</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>OpenAI API용 프로그램: “Base URL”, “API base”, “Endpoint” 또는 “OpenAI compatible”을 찾으세요.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast는 그곳에서 키를 보낼 수 없습니다: API 키가 없는 동안에만 동작합니다.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>터미널에서 다음을 실행하세요:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>LibreChat을 다시 시작하고 “ChatMock”을 선택하세요.</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>평소처럼 시작하세요:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>모델 중 하나로 시작하세요:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>TypeScript용 AI SDK입니다.</translation>
    </message>
    <message>
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>Xcode 26 이상의 도우미입니다.</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>기본 URL은 끝에 /v1이 붙은 터널의 공개 주소입니다.</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>Cursor 편집기입니다.</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>도우미가 내장된 Zed 편집기입니다.</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>Ollama 연결을 통한 macOS 런처입니다.</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>집의 음성 비서와 자동화입니다.</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>목록에서 볼 모델에 체크하세요.</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ollama를 켜고 이 주소를 입력한 다음 연결을 시험하세요:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>{rootUrl} 같은 주소로는 Cursor가 동작하지 않습니다. 공개 주소는 키를 아는 모든 사람이 요금제를 쓰게 합니다: 신중히 생각하세요.</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>모델에 묻는 단계가 있는 워크플로입니다.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>입력 토큰 %1개, 그중 %2개는 캐시에서</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>출력 토큰 %1개, 그중 %2개는 추론용</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1, 응답 %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>모델 · 강도</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>입력 (캐시)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>출력 (추론)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>요청한 프로그램</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>답의 첫 조각이 온 때</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>입력 토큰과 그중 캐시에서 온 수</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>출력 토큰과 그중 추론에 쓴 수</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
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
        <translation>클라이언트가 보낸 것</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>ChatGPT에 요청한 것</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>클라이언트가 받은 것</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>ChatGPT 쪽의 실패</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>첫 토큰까지</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>요청 내용</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>요청한 모델</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>답하는 모델</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>답</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>조각조각</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>한꺼번에</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>가능한 것으로 바꿈</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>무시함</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>이 모델은 제공하지 않습니다</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT에는 여기에 해당하는 것이 없습니다. 없어도 답은 맞습니다</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>입력</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>그중 캐시에서</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>출력</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>그중 추론용</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>알릴 때 쓸 것</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>ChatGPT의 ID</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>완료</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>미완성</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>거부됨</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>한도 도달</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>실패</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>클라이언트 떠남</translation>
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
        <translation>M월 d일</translation>
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
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
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
        <translation>상태는 429, &gt;=400, 4xx 같은 숫자이거나 다음 중 하나입니다: failed, gone, running.</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>시각은 14:05 같은 시각, 2026-11-28 같은 날짜, 또는 얼마 전입니다: 2h, 7d.</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>토큰은 숫자입니다. 예: &gt;1000.</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>소요 시간은 단위가 있는 숫자입니다. 예: &gt;10s.</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>필터를 이해할 수 없습니다</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>“%1:” 뒤의 필터를 이해할 수 없습니다</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>필터 옆의 “예”에 물을 수 있는 것이 있습니다. 따옴표 안의 단어는 그대로 찾습니다.</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>요청 기록이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>요청은 실행되는 동안에만 여기에 표시됩니다. 기록은 설정의 개인정보에서 켤 수 있습니다.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>아직 요청이 없습니다</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>서버가 꺼져 있습니다. 개요 페이지에서 켜세요. 그러면 프로그램의 모든 요청이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>프로그램에 기본 URL로 %1을(를) 입력하고 무언가 물어보세요: 실행되는 동안 요청이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>요청 기록을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>디스크가 동작하는지, 데이터 폴더를 읽을 수 있는지 확인하세요. 자세히: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>일치하는 요청이 없습니다</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>필터를 바꾸거나 비워서 모든 요청을 보세요.</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>기록된 요청: %1</translation>
    </message>
    <message>
        <source>Requests that match: %1</source>
        <translation>일치하는 요청: %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>내보내는 중: %1/%2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>내보내는 중: %1</translation>
    </message>
    <message>
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>내보냄: %1, %2에</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>내보내기가 취소되어 파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>내보내기에 실패해 파일을 쓰지 않았습니다: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>포트 %1 사용 중</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>시작하지 못함</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>시작하는 중</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>켜짐 · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지하는 중</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>프로그램은 이 번호로 서버를 찾습니다. 바뀌어도 실행 중인 답은 끊기지 않습니다.</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>네트워크의 다른 기기</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>네트워크의 휴대전화와 다른 컴퓨터가 이 컴퓨터를 통해 계정을 쓰게 합니다. 그 기기들은 API 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>이 컴퓨터의 IP 주소, localhost, 또는 모두를 뜻하는 *를 입력하세요.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>키가 있으면 모든 프로그램이 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>허용된 웹 페이지</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>브라우저에서 서버를 쓸 수 있는 웹 페이지, 한 줄에 하나씩. 이 컴퓨터의 페이지는 언제나 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>https://example.com 같은 주소의 앞부분, 또는 모든 페이지를 뜻하는 *를 입력하세요.</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>이 컴퓨터의 다른 이름</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>localhost 외에 프로그램이 서버를 부를 수 있는 이름, 한 줄에 하나씩.</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>my-computer.local처럼 공백과 슬래시가 없는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Ollama의 포트에서도 제공</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>그러면 Ollama용 프로그램이 포트 11434에서 ChatMock을 스스로 찾습니다. Ollama 자체가 실행 중이면 예외입니다.</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>ChatMock이 시작되면 서버 켜기</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>로그인되어 있고 서버를 직접 끄지 않았을 때입니다.</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>강도</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>프로그램이 달리 요청하지 않으면 모델이 답하기 전에 얼마나 오래 생각하는지입니다. 높을수록 오래 걸리고 한도를 빨리 씁니다.</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>생각의 요약</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>모델이 생각한 것을 얼마나 알려 주는지입니다.</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>프로그램이 생각을 보는 방식</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>프로그램이 생각을 보여 주지 않거나 답 중간에 보여 주면 다른 형식을 써 보세요.</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>강도마다 별도 모델로 나열</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>모델만 고를 수 있는 프로그램용입니다.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>빠른 모드</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>제공하는 모델에서 더 빨리 답합니다. 한도를 더 빨리 씁니다.</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>프로그램이 자체 도구를 가져오지 않으면 모델이 웹을 검색하게 합니다.</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>항상 이 모델 사용</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>프로그램이 어떤 모델을 요청하든 모든 요청에 답합니다. 프로그램이 고르게 하려면 비워 두세요.</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>Claude 모델 대신</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>프로그램이 Claude 모델을 요청하면 답하는 모델입니다.</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>모델 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>작은 Claude 모델 대신</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>Haiku 모델에도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>다른 모델 이름</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>모델에 붙이는 추가 이름입니다. 한 줄에 하나씩 이름=모델로 적습니다.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>my-model=gpt-6-sol과 같은 쌍을 자기 자신으로 돌아오지 않게 입력하세요.</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>계정에 어떤 모델이 있는지 묻기</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>그렇지 않으면 ChatMock에 들어 있는 목록을 씁니다.</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>다시 묻는 간격</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>한도를 거의 다 썼을 때</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>75, 90, 95퍼센트일 때와 한도에 도달했을 때입니다.</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>도달했던 한도가 돌아왔을 때</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>다시 로그인해야 할 때</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>서버를 시작하지 못했을 때</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>요청 목록 보관</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>언제, 어떤 프로그램이, 어떤 모델로, 토큰 몇 개를 썼는지입니다. 이 컴퓨터에만 남습니다.</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>요청을 잊을 때까지의 날수</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>물은 것과 답한 것도 보관</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>그러면 대화의 텍스트가 이 컴퓨터의 디스크에도 있게 됩니다. 키와 토큰은 제거됩니다.</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>텍스트 하나에서 보관할 최대량</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>하루에 한 번 최신 프로토콜 버전 확인</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>새 모델이 나타나도록 GitHub에 Codex의 최신 릴리스를 묻습니다. 사용자 정보는 전송되지 않습니다.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>ChatGPT로 가는 길입니다. 대부분 시스템에 맡깁니다.</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>프록시 주소</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>프록시를 직접 고를 때 씁니다. 이름과 비밀번호를 포함할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>http://proxy:3128 또는 socks5://proxy:1080 같은 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>추가 인증서 파일</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>암호화된 연결을 검사하는 네트워크용입니다: 검사하는 쪽의 인증서를 PEM 파일로 지정합니다.</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>읽을 수 있는 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Where your sign-in and the API key are kept</source>
        <translation>로그인과 API 키를 보관할 곳</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>바꾼 내용은 다음 시작부터 적용됩니다. 그때 다시 로그인하고 새 API 키를 만드세요.</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>프로토콜 버전</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>ChatMock이 ChatGPT에 알리는 버전입니다. auto이면 알려진 최신 버전입니다. 높이면 새 모델이 나올 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>auto 또는 1.2.3처럼 숫자와 점을 입력하세요.</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>가장 큰 요청</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>프로그램이 한 번에 보낼 수 있는 양입니다. 그림이 있으면 요청이 커집니다.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>요청의 가장 큰 헤더</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Ollama 버전</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>Ollama용 프로그램에 알리는 버전입니다. 더 새로운 Ollama를 요구하면 높이세요.</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>0.21.0처럼 숫자와 점을 입력하세요.</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>메모리에 둘 답의 수</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>프로그램은 보관된 답에서 이어 갈 수 있습니다. 0이면 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>보관된 답의 최대 메모리</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>보관된 답을 잊을 때까지</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>자세한 로그</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>프로그램 로그에 더 많이 적습니다. 다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>ChatGPT가 보내는 것을 로그에 적기</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>문제를 찾을 때 씁니다. 그러면 대화의 텍스트도 로그에 있게 됩니다. 다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>로그인하는 곳</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>다음 시작부터 적용됩니다.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>https:// 또는 http://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>ChatGPT의 주소</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>최신 프로토콜 버전을 확인하는 곳</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>https://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>프로그램 식별자</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>식별자를 입력하세요. 비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>브라우저의 답을 기다리는 곳</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>다른 주소는 컨테이너에서만 쓸모가 있습니다.</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>없음: 바로 답하기</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>중간</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>매우 높음</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>가장 높음</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>울트라</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>모델이 알아서</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>간결하게</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>자세하게</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>요약 없음</translation>
    </message>
    <message>
        <source>Before the response, in think tags</source>
        <translation>답 앞에, think 태그로</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>구조화된 필드로 (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>두 개의 별도 필드로 (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>같은 것의 다른 이름 (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>별도 필드로 (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>시스템에 따름</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>프록시 없음</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>아래의 것</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>이 컴퓨터에 맞는 곳</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>키체인</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>본인만 읽을 수 있는 파일</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1에서 %2까지의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>목록에서 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>사용할 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>애플리케이션</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>로그인 서비스</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1시간 전</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>%1일 전</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M월 d일</translation>
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
        <translation>ChatMock 데모</translation>
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
        <translation>로그인 파일 선택</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>로그인 파일 (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>ChatMock을 종료할까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>요청 %n개가 아직 실행 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock 종료 중</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>실행 중인 답 %n개를 최대 5초 동안 기다립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>지금 종료</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>curl 명령이 클립보드에 있습니다.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>로그인할 때 시작을 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock은 계속 실행됩니다</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>트레이에 있습니다. 끝내려면 아이콘의 메뉴에서 종료를 선택하세요.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>This could not be changed.</source>
        <translation>바꿀 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>로그인을 찾는 중 …</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>로그인하지 않았습니다. ChatMock은 본인의 ChatGPT 요금제를 사용합니다.</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>다시 로그인하세요: ChatGPT가 이 세션을 끝냈습니다.</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>로그인은 키체인에 보관됩니다.</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>로그인은 %1에 보관됩니다.</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>가져온 프로그램과 함께 사용합니다.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>로그아웃(&amp;U)</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>계정 (데모)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>로그인됨</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1(으)로 로그인됨</translation>
    </message>
    <message>
        <source>Plan not told yet</source>
        <translation>요금제를 아직 모릅니다</translation>
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
        <translation>최근 14일 사용량</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>표로 보기(&amp;T)</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>사용량을 표로 보기</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>Tokens in, from the cache</source>
        <translation>입력 토큰, 캐시에서</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>일별 사용량</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>요청 기록에서 수치를 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>아직 요청이 없습니다. 프로그램이 사용한 양이 날마다 여기에 집계됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 bn</source>
        <comment>thousand millions</comment>
        <translation>%1 G</translation>
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
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>일별 토큰</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>화살표 키로 날짜를 옮깁니다. “표로 보기”에 같은 수치가 행과 열로 있습니다.</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>When there is one, every program has to send it.</source>
        <translation>키가 있으면 모든 프로그램이 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>새 키입니다. 이번 한 번만 표시됩니다: 프로그램에 복사하세요.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>새 API 키</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>API 키 복사</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Do not show the key any more</source>
        <translation>키를 더 이상 표시하지 않기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>API 키 만들기</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>바꾸기 …</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>API 키 바꾸기</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>제거 …</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>API 키 제거</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>%1 옵션으로 고정되었습니다.</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>%1 변수로 고정되었습니다.</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>키가 있는지 확인하는 중 …</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>키가 없습니다: 이 컴퓨터의 프로그램은 아무 텍스트나 키로 보내도 됩니다.</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>키가 있습니다. 키체인에 보관됩니다.</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>키가 있습니다. %1에 보관됩니다.</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>키가 없으면 다른 기기는 연결할 수 없습니다. 이 컴퓨터의 프로그램은 계속됩니다.</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>지금 키를 가진 프로그램은 새 키를 받을 때까지 거부됩니다.</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>키 제거</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>키 바꾸기</translation>
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
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>복사: %1</translation>
    </message>
    <message>
        <source>Lines to copy</source>
        <translation>복사할 줄</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>%1용 줄</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>이 줄들 복사</translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search the programs</source>
        <translation>프로그램 검색</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>찾은 것이 없습니다. “모든 프로그램”에 다른 프로그램에 필요한 것이 있습니다.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>컨테이너 안에서 127.0.0.1은 컨테이너 자신입니다. 대신 %1 또는 이 컴퓨터의 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>컨테이너 안에서 127.0.0.1은 컨테이너 자신입니다. Docker Desktop에서는 대신 %1을(를) 쓰세요. Linux에서는 컨테이너를 --network=host로 시작하거나 설정에서 서버를 다른 기기에 여세요.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ 서버가 꺼져 있습니다: 켜질 때까지 프로그램은 답을 받지 못합니다.</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>서버를 시작하는 중 …</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ 서버를 시작하지 못했습니다. 이유는 개요 페이지에 있습니다.</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ 로그인한 사람이 없습니다: 요청이 거부됩니다. 개요 페이지에서 로그인하세요.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>데모: 지금 연결하는 프로그램은 시뮬레이션된 답을 받습니다.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>서버 켜기(&amp;O)</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>개요로 이동(&amp;V)</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>ui::ErrorView</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>자세한 내용 복사</translation>
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
        <translation>단어는 경로, 클라이언트, 모델 또는 오류에 있어야 합니다. &quot;따옴표&quot; 안의 여러 단어는 하나로 셉니다. 조건 앞의 빼기 기호는 조건을 뒤집습니다.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>필터(&amp;F):</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>단어, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>실패한 것</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>한도 도달</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>지금 실행 중인 것</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>한 프로그램</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>한 모델</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>최근 두 시간</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>10초보다 긴 것</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>토큰 1,000개 초과</translation>
    </message>
    <message>
        <source>Without the lists of models</source>
        <translation>모델 목록 제외</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>예(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>필터의 예</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>눈금은 고르게 썼을 때 지금의 위치를 나타냅니다: %1 %</translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>%1 한도</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>고르게 썼다면 %1 %</translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>크레딧: 무제한</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>크레딧: %1 남음</translation>
    </message>
    <message>
        <source>Limits of your plan</source>
        <translation>요금제 한도</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>한도 새로 고침</translation>
    </message>
    <message>
        <source>Limits of your plan (Demo)</source>
        <translation>요금제 한도 (데모)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>새로 고치는 중 …</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  로그인하면 표시됩니다.</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  첫 요청 후 또는 새로 고침을 선택하면 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>아직 갱신되지 않음</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>%1 갱신, 오래되었을 수 있음</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>%1 갱신</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation>데모 – ChatMock</translation>
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
        <translation>모델 이름</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>직접 정한 이름</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>프로그램이 특정 모델 이름을 요구하면 설정에서 그 이름을 모델에 지정하세요.</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>설정으로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>설정으로 이동: 다른 모델 이름</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1은(는) %2을(를) 가리킵니다</translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>모델 새로 고침</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>계정의 모델</translation>
    </message>
    <message>
        <source>Asking for the models …</source>
        <translation>모델을 묻는 중 …</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>계정의 모델을 아직 모릅니다.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>계정의 모델: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>데모: 계정, 답, 한도는 이 프로그램 안에서 시뮬레이션됩니다. 아무것도 이 컴퓨터를 떠나지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>데모 끝내기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>요청의 자세한 내용</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown here.</source>
        <translation>나머지는 여기에 표시되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>데모: 지난 날의 요청은 예시이고 새 요청은 시뮬레이션입니다.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl로 복사(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>자세히(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>내보내기(&amp;X) …</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>비우기(&amp;L) …</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>선택한 요청 중지</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>선택한 요청을 curl 명령으로 복사</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>선택한 요청의 자세한 내용</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>일치하는 요청 내보내기</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>요청 기록 비우기</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>내보내기 진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>내보내기 취소</translation>
    </message>
    <message>
        <source>Choose a request to see its details.</source>
        <translation>자세한 내용을 보려면 요청을 선택하세요.</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>스프레드시트용 표 (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>요청 기록을 비울까요?</translation>
    </message>
    <message>
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>끝난 요청이 모두 영구히 제거됩니다. 필터가 숨긴 것도 포함됩니다. 개요 페이지의 일별 수치는 남습니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>꺼짐. 지금 프로그램은 ChatMock을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>시작하는 중 …</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>켜졌지만 로그인한 사람이 없습니다: 요청이 거부됩니다.</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>켜짐. 이 컴퓨터의 프로그램이 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>켜짐. 네트워크의 다른 기기도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>중지하는 중입니다. 실행 중인 답은 끝날 수 있습니다.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Ollama의 포트 %1을(를) 누가 쓰는지 확인하는 중 …</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Ollama용 프로그램은 포트 %1에서 찾습니다.</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>다른 프로그램이 Ollama의 포트 %1에 있습니다. 그 프로그램을 멈추거나 프로그램에 기본 URL을 주세요.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>서버 켜짐(&amp;S)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>기본 URL 복사</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>서버 켜짐</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>기본 URL</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>프로그램에 쓸 기본 URL</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>서버 (데모)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>포트 %1 사용</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>Other devices in your network cannot use it then</source>
        <translation>그러면 네트워크의 다른 기기는 쓸 수 없습니다</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>선택 …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>인증서 파일 선택</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>인증서 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>처음 값으로 되돌리기</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>%1 변수로 고정되었습니다.</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>%1 옵션으로 고정되었습니다.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>아래에 프록시 주소를 입력하세요. 그때까지는 이전 선택이 적용됩니다.</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>프록시를 쓰고 있습니다: 먼저 위에서 다른 방법을 선택하세요.</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>네트워크의 다른 사람이 계정을 쓸 수 없도록 먼저 API 키를 만드세요.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>데모: 여기서 바꾼 내용은 데모가 끝날 때까지만 적용되고 보관되지 않습니다.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>API 키 만들기</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>다른 기기용 주소</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>수신할 주소</translation>
    </message>
    <message>
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>네트워크가 여러 개인 컴퓨터용입니다: 이 주소의 네트워크에 있는 기기만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>로그인할 때 ChatMock 시작</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>그러면 창 없이 트레이에서 기다립니다.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>포트 %1 사용</translation>
    </message>
    <message>
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>다른 기기가 쓸 주소: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>“%1”이(가) 들어 있는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1을(를) 바꿀까요?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>%1을(를) 만들까요?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>아직 그런 파일이 없습니다. 다음 줄이 들어갑니다:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>+ 줄은 추가되고 − 줄은 빠집니다. 나머지는 그대로입니다. 백업이 같은 폴더에 보관됩니다.</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>파일에서 바뀌는 것</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>%1 설정하기</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>파일 바꾸기(&amp;F)</translation>
    </message>
    <message>
        <source>Make the &amp;file</source>
        <translation>파일 만들기(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>데모에서는 꺼져 있습니다: 본인의 프로그램이 시뮬레이션된 답을 받게 되기 때문입니다.</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>되돌렸습니다: %1은(는) 이전과 같습니다.</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1이(가) 이 서버에 맞게 설정되었습니다.</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock이 대신 %1에 써 넣을 수 있습니다. 먼저 바뀌는 내용을 보여 주고, 파일의 나머지는 그대로 두며, 백업을 만듭니다.</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>%1에 만들었습니다. 전에는 그런 파일이 없었습니다.</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>%1에 바꾸었습니다. 이전 파일은 %2(으)로 보관됩니다.</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>대신 설정하기(&amp;U) …</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>실행 취소(&amp;N)</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>파일 변경 취소</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>로그인을 파일에 보관(&amp;F)</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>ChatGPT로 로그인(&amp;I)</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>다른 방법</translation>
    </message>
    <message>
        <source>Code on another &amp;device</source>
        <translation>다른 기기에서 코드 입력(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>주소 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Codex CLI에서 가져오기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>데모 써 보기(&amp;T)</translation>
    </message>
    <message>
        <source>For when this computer has no browser</source>
        <translation>이 컴퓨터에 브라우저가 없을 때</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>브라우저가 다른 컴퓨터에 있을 때</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>시뮬레이션된 계정: 네트워크도 로그인도 없음</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>마지막 페이지의 주소</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>계속(&amp;O)</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>브라우저 열기(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>주소 복사(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>로그인 페이지의 주소 복사</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>코드 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>페이지를 여기서 열기(&amp;H)</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock은 Codex CLI의 로그인을 이어받을 수 있습니다. 그러면 두 프로그램이 함께 씁니다: 한쪽이 갱신하면 다른 쪽은 다시 로그인해야 할 수 있습니다. 따로 로그인하는 것이 더 안정적입니다.</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>가져오기(&amp;M)</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>파일 선택(&amp;F) …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>로그인 취소</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>아무 기기에서나 %1을(를) 열고 이 코드를 입력하세요:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>코드: %1</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>로그인을 준비하는 중 …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>로그인하는 중 …</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>브라우저에서 로그인을 마치세요. 이 창이 스스로 알아차립니다.</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>브라우저가 열 수 없는 페이지에서 끝났나요? 그 페이지의 주소를 여기에 붙여넣으세요:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>브라우저에서 로그인을 마치세요. 열 수 없는 페이지에서 끝납니다: 다른 프로그램이 그 포트를 쓰고 있어 ChatMock이 답할 수 없습니다.</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>그 페이지의 주소를 복사해 여기에 붙여넣으세요:</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1: 완료</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: 할 일</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>서버 켜짐(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>기본 URL 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>ChatMock 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Sign &amp;in …</source>
        <translation>로그인(&amp;I) …</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>로그아웃(&amp;U)</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>로그인할 때 시작(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation>ChatMock 데모: %1</translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation>ChatMock: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>%1초 후에 첫 말이 나왔습니다.</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>첫 말을 기다리는 중 …</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>생각하는 중 …</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>완료. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지했습니다.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>써 보기</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>보내기(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>생각(&amp;H)</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>모델의 생각</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>답 복사</translation>
    </message>
    <message>
        <source>Ask something, to see that the server answers</source>
        <translation>서버가 답하는지 보려면 무언가 물어보세요</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>질문 보내기</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>답 중지</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>써 보기 (데모)</translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format</comment>
        <translation>M월 d일 dddd</translation>
    </message>
    <message>
        <source>%1: no requests</source>
        <translation>%1: 요청 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>요청 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1: %2, 입력 토큰 %3개 (캐시 %4개), 출력 토큰 %5개</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>입력 토큰</translation>
    </message>
    <message>
        <source>of these cached</source>
        <translation>그중 캐시</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>그중 추론</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M월 d일 (ddd)</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>서버 켜짐</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>프로그램 연결</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>첫 단계 닫기</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>모두 준비됨</translation>
    </message>
    <message>
        <source>Welcome: three steps to the first answer</source>
        <translation>환영합니다: 첫 답까지 세 단계</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>완료했습니다.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>ChatGPT 계정으로 합니다.</translation>
    </message>
    <message>
        <source>It starts by itself after the first sign-in.</source>
        <translation>첫 로그인 후 스스로 시작됩니다.</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>프로그램에 기본 URL을 입력하세요.</translation>
    </message>
</context>
</TS>
