<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>창을 열 수 없습니다. 창 없이 서버를 실행하려면: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>디스플레이 %1을(를) 열 수 없습니다. 창 없이 서버를 실행하려면: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>옵션은 &apos;%1&apos;에서 확인하세요</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>알 수 없는 명령 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>알 수 없는 명령 &apos;%1&apos;. 혹시 &apos;%2&apos;인가요?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>사용할 수 있는 명령: %1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>OpenAI, Ollama, Anthropic용 프로그램에서 내 ChatGPT 요금제를 사용합니다.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>가상 계정과 가상 백엔드 사용: 네트워크도 로그인도 없음</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>명령 없이 실행하면 ChatMock이 창을 열고 시스템 트레이에 머뭅니다.</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>창 없이 트레이에서 시작</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>이 빌드에는 창이 없으므로 명령이 필요합니다.</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock은 비공식 프로그램이며 언제든 작동하지 않게 될 수 있습니다.</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>창을 표시할 디스플레이가 없습니다. 창 없이 서버를 실행하려면: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>이 빌드에는 창이 없습니다. 명령을 선택하세요</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>예상하지 못한 인수 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>알 수 없는 옵션 %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>알 수 없는 옵션 %1. 혹시 %2인가요?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>요청 텍스트가 저장되지 않았습니다: 여기에 넣으세요</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>요청이 텍스트가 아닙니다: 여기에 넣으세요</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>이 ChatGPT 계정에는 Codex가 포함되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>허용되지 않습니다.</translation>
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
        <source>The conversation is too long for this model.</source>
        <translation>대화가 이 모델에는 너무 깁니다.</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT가 안전상의 이유로 이 요청을 거부했습니다.</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>요청이 너무 큽니다.</translation>
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
        <source>The API key is missing or wrong.</source>
        <translation>API 키가 없거나 잘못되었습니다.</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>프로그램이 아직 예전 파일을 사용합니다. 새 파일을 만들면 예전 파일이 무시됩니다.</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>로컬 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>요청 기록을 저장할 수 없습니다: 새 요청이 빠질 수 있습니다.</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>%1 후에 다시 시도하세요 (%2).</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>초기화될 때까지 기다리거나 다른 모델을 선택하세요. 초기화 시각은 개요 페이지에 나옵니다.</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>%1(%2 후)에 초기화됩니다.</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>%1(%2 후)에 초기화됩니다.</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>5시간 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>일일 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>주간 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>월간 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>요금제의 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>로그인되어 있지 않거나 세션이 종료되었습니다.</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>개요 페이지에서 “ChatGPT로 로그인”을 선택하세요.</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Codex가 포함된 요금제의 계정을 쓰거나 워크스페이스 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>어느 계정으로 로그인했는지 확인하세요.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>올바른 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>주소는 http://localhost:1455로 시작합니다.</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>이 파일은 Codex CLI의 로그인 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>auth.json을 선택하거나 로그인하세요.</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock이 사용할 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>값을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>키체인이 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>키체인의 잠금을 풀고 다시 시도하거나 로그인 정보를 파일에 저장하세요.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>로그인 정보를 읽거나 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>데이터 폴더의 권한과 디스크의 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>설정을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>ChatMock을 종료하면 변경 사항이 사라집니다. 디스크가 가득 찼는지 확인하세요.</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>API 키를 읽거나 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>키체인의 잠금을 풀고 다시 시도하거나 새 키를 만드세요.</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>파일에 오류가 있어 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>오류를 고치거나 단계를 직접 따라 하세요.</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>일반 파일인지, 파일을 열 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>파일에 쓸 수 없어 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>파일의 권한과 디스크의 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>프로그램이 아직 설정 파일을 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>프로그램을 한 번 시작했다가 종료한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>단계를 직접 따라 하세요.</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>그사이에 파일이 바뀌어 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>백업을 더 이상 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>해당 줄을 파일에서 직접 제거하세요.</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>로컬 서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>개요 페이지에서 서버를 껐다가 다시 켜세요.</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>개요 페이지에서 서버가 켜져 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT가 제시간에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>인터넷 연결을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>이 주소는 이런 종류의 요청을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>프로그램의 기본 URL을 확인하세요.</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>요금제에 이 모델이 포함되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>프로그램에서 다른 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>새 대화를 시작하거나 이 대화를 줄이세요.</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>메시지를 다르게 표현하여 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>한 번에 보내는 양을 줄이거나 설정에서 “최대 요청 크기”의 값을 높이세요.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>요청의 헤더가 너무 큽니다.</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>설정에서 “최대 헤더 크기”의 값을 높이세요.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>다시 시도하세요. 문제가 다시 발생하면 자세한 내용과 함께 신고하세요.</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>요청 기록이 손상되어 새 기록을 시작했습니다.</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>손상된 파일은 보관되었습니다. 따로 할 일은 없습니다.</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>요청 기록이 더 새로운 버전의 ChatMock에서 만든 것이어서 새 기록을 시작했습니다.</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>이전 파일은 보관되었으며, 더 새로운 버전의 ChatMock에서 다시 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>디스크가 가득 찼습니다: 새 요청을 기록할 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>공간을 확보하세요. 그러면 최근 요청이 저장됩니다.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>데이터 폴더의 권한을 확인하세요. 프로그램에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock이 지원하지 않는 기능입니다.</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>어떤 기능이 없는지는 자세한 내용에 나옵니다.</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>요청이 지원되지 않는 방식으로 압축되었습니다.</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>프로그램에서 압축을 끄세요.</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>설정 페이지에서 키를 복사하여 프로그램에 넣으세요.</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>인터넷 연결을 확인한 다음 설정의 프록시를 확인하세요.</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT가 오류를 반환했습니다.</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>아직 필요하면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>다른 기기는 API 키가 있어야만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>설정에서 API 키를 만들거나 이 컴퓨터만 허용하세요.</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>포트 %1은(는) 시스템이 예약한 포트입니다.</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>1024 이상의 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>수신할 주소가 이 컴퓨터의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>설정에서 이 컴퓨터만 허용하거나 다른 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock이 파일을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>디스크 공간을 확보하거나 데이터 폴더에 쓰기를 허용하세요.</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>연간 한도를 다 썼습니다.</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>파일을 확인하세요. 백업이 있었다면 그 위치는 자세한 내용에 나옵니다.</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>주소를 확인하고 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock이 이미 실행 중이지만 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>시스템의 작업 관리자에서 프로세스 %1을(를) 끝낸 다음 ChatMock을 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[명령]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[옵션]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>버전 출력</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>이 도움말 표시</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>명령의 옵션을 보려면: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>설정도 옵션으로 쓸 수 있습니다. 목록을 보려면: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>종료 코드: 0 성공, 1 실패, 2 잘못된 사용, 3 경고, 13 포트 사용 중, 77 로그인 안 됨.</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>설정을 옵션으로 쓸 수 있는 명령</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>%1 명령과 명령 없이 실행할 때: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>명령 없이 실행할 때만: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>나머지는 모두 %1 명령과 명령 없이 실행할 때.</translation>
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
        <source>Network</source>
        <translation>네트워크</translation>
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
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>로그인과 백엔드</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>기본값 켜짐</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>기본값 꺼짐</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>기본값 %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>환경 변수 %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>ChatMock의 설정</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>모든 설정은 이번 실행에만 적용되는 옵션으로 지정할 수 있습니다. 환경 변수가 있는 설정도 많습니다. 옵션은 환경 변수보다, 환경 변수는 저장된 설정보다 우선합니다. 저장된 설정은 창의 설정 페이지에서 바꿉니다. 현재 적용되는 설정은 &apos;chatmock info&apos;로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>그 밖의 환경 변수</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>모든 데이터의 폴더. 토큰도 이 폴더의 auth.json에 저장됨</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>&apos;chatmock import&apos;가 Codex CLI의 로그인을 찾는 곳 (기본값 ~/.codex)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>출력에 색을 쓰지 않음</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1일 한도</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1시간 한도</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1분 한도</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>사용량 알 수 없음</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1% 사용</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>%1에 초기화됨</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>%1(%2 후)에 초기화</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>크레딧: 무제한</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>크레딧: 없음</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>크레딧: 있음</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>크레딧: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>업데이트: %1 (오래되었을 수 있음)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>업데이트: %1 전</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>업데이트: %1 전 (오래되었을 수 있음)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5시간 한도</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>일일 한도</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>주간 한도</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>월간 한도</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>연간 한도</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation>M월 d일 (ddd) HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>아직 알 수 없습니다. 첫 응답과 함께 표시됩니다</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT가 알린 한도가 없습니다</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>한도에 도달했습니다. 초기화될 때까지 요청이 거부됩니다</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
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
        <translation>%1%</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>%1 후 초기화 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>초기화될 때까지 충분합니다</translation>
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
    <message>
        <source>%1-day limit</source>
        <translation>%1일 한도</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1시간 한도</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1분 한도</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5시간 한도</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>일일 한도</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>주간 한도</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>월간 한도</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>연간 한도</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>초기화되었습니다. 새 수치는 다음 요청 후에 나옵니다.</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>초기화 시각 알 수 없음</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>언제든 다 쓰게 될 수 있습니다</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>%1쯤 다 쓰게 됩니다</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>초기화될 때까지 요청이 실패합니다.</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>초기화될 때까지 요청이 실패합니다: %1 (%2 후).</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>워크스페이스의 지출 한도에 도달했습니다</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>워크스페이스 관리자에게 한도를 높여 달라고 요청하거나 기다리세요.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1에 도달했습니다</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>요금제의 한도에 도달했습니다</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>끊김</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
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
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>캐시됨</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>중지함</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인하세요</translation>
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
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT가 세션을 종료했습니다. ChatMock을 열어 로그인하세요.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>로그인 정보를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>ChatMock을 열어 해야 할 일을 확인하세요.</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>시작하지 못했습니다. ChatMock을 열어 이유를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1이(가) 초기화되었습니다</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>다시 ChatMock을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>다시 그 모델을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1에 도달했습니다</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1: %2 사용</translation>
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
        <translation>VS Code와 JetBrains용 코딩 도우미입니다.</translation>
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
        <source>Add this to its settings file:</source>
        <translation>설정 파일에 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>기타 프로그램</translation>
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
        <source>Enter these values:</source>
        <translation>다음 값을 입력하세요:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>이 호스트를 입력하고 모델을 동기화하세요:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>라이브러리를 설치하세요:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python용 LangChain입니다.</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Raycast의 설정에서 “AI”를 열고 “Local Models” 아래의 “Ollama Host”를 찾으세요.</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>확장의 설정을 열고 API 제공자로 “OpenAI Compatible”을 선택하세요.</translation>
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
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>“Settings”, 그다음 “Intelligence”를 열고 “Add a Model Provider”를 선택하세요.</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>“Settings”, 그다음 “Tools”, “AI Assistant”와 모델 또는 제공자 페이지를 여세요.</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>또는 “Ollama API”를 켜고 그곳에 이 주소를 추가하세요:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Ollama용 프로그램: “Host” 또는 “Ollama URL”을 찾으세요.</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>터미널에서 다음을 실행하세요:</translation>
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
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ollama를 켜고 이 주소를 입력한 다음 연결을 시험하세요:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>여러 제공자를 지원하는 브라우저용 채팅 앱입니다.</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>자신의 컴퓨터에서 직접 운영하는 브라우저용 채팅 앱입니다.</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>터미널용 채팅 프로그램입니다.</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>도우미가 내장된 코드 편집기입니다.</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>여러 모델을 지원하는 데스크톱 채팅 앱입니다.</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>자신의 문서를 바탕으로 답하는 데스크톱 채팅 앱입니다.</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>로컬 모델도 실행할 수 있는 데스크톱 채팅 앱입니다.</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>macOS용 런처이며 Ollama를 통해 연결합니다.</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>터미널용 간결한 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>Copilot 플러그인을 쓰는 메모 앱입니다.</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>터미널용 페어 프로그래머입니다.</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>모두 잘 작동하는지 확인하기 위해 터미널에서 보내는 요청 하나입니다.</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>웹 페이지는 그 주소가 설정의 “허용된 웹 페이지”에 있어야만 이 서버를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>이 이름으로 모델을 추가하거나 모델 목록을 새로 고치세요:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>홈 폴더의 설정 파일에 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>설정 파일에 다음을 추가하세요. 처음 두 줄은 첫 번째 테이블 위에 넣어야 합니다.</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>모델 목록에 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>에이전트가 내장된 편집기입니다.</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>터미널용 오픈 소스 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>Anthropic의 터미널용 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>기본 URL로 터널의 공개 주소 뒤에 /v1을 붙여 입력하세요.</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>Charm의 터미널용 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>에이전트 패널에서 ChatMock 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>아래에서 채팅과 다른 작업에 쓸 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>모델 목록에서 “ChatMock”을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>“Fetch”를 선택하여 모델 목록을 불러온 다음 원하는 모델을 추가하세요.</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>“Manage”를 선택하여 모델 목록을 불러온 다음 원하는 모델을 추가하세요.</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>“OpenAI” 유형의 자격 증명을 만드세요:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>이 서버에 대한 제공자를 만드세요:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor는 {rootUrl} 같은 주소를 쓸 수 없습니다. 공개 주소를 쓰면 키를 아는 사람은 누구나 내 요금제를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>입력한 주소는 Cursor의 자체 서버가 호출하는데, 그 서버는 이 컴퓨터에 연결할 수 없습니다. 먼저 터널 등으로 공개 https 주소를 만들고 설정에서 API 키를 설정하세요.</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>Factory의 터미널용 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>IntelliJ IDEA, PyCharm, WebStorm 및 그 밖의 JetBrains IDE용입니다.</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>주소를 직접 입력할 수 있는 모든 프로그램용입니다.</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Home Assistant가 이 컴퓨터에서 실행되는 경우: “Settings”, 그다음 “Devices &amp; services”를 열고 “Add integration”을 선택하여 “Ollama”를 검색하세요. 이 주소를 입력하고 모델을 선택하세요:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>이 서버에는 키가 필요 없는데 프로그램이 키를 요구하면 아무 텍스트나 입력하세요.</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>여기에 API 키가 설정되어 있으면 대신 “Internet Hosted”를 선택하세요:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>Raspberry Pi 같은 다른 기기에서 실행되는 경우: 키를 보낼 수 있는 커뮤니티 통합 구성요소 “Extended OpenAI Conversation”을 HACS에서 설치하세요. 먼저 설정에서 다른 기기가 이 서버를 쓸 수 있게 하세요. 그런 다음 이 컴퓨터의 네트워크 주소를 기본 URL로 입력하고 키도 입력하세요:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>플러그인의 설정에서 OpenAI 호환 제공자의 사용자 지정 모델을 추가하고, “CORS” 옵션이 있으면 켜세요:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter는 별도의 확장입니다. 먼저 설치하세요: 프로젝트 페이지에서 localwriter.oxt를 다운로드하여 “Tools”의 “Extensions”에서 추가하세요.</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>두 연결 중 하나면 충분합니다. 둘 다 쓰면 모든 모델이 두 번씩 나옵니다.</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>에이전트의 설정을 열고 “LLM Providers” 아래의 “ChatMock”을 찾아 키를 입력하세요. Zed는 키를 파일이 아니라 키체인에 보관합니다.</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>채팅에서 모델 목록을 열고 “ChatMock” 아래의 모델을 선택하세요. 아직 목록에 없으면 VS Code를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>“Settings”, 그다음 “Community plugins”를 열고 “Copilot”을 설치하세요.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>“Settings”, 그다음 “Model Providers”를 열고 “Add Provider”를 선택하여 이름을 ChatMock으로 지정하세요.</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>“Settings”, 그다음 “Model Provider”를 열고 “Add”를 선택하여 “OpenAI” 유형의 제공자를 만드세요:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>“Settings”, 그다음 “Model Provider”를 열고 “Add”를 선택하여 API 모드 “OpenAI API Compatible”로 다음 값을 입력하세요:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>“Settings”, 그다음 “AI Providers”와 “LLM”을 열고 “Generic OpenAI”를 선택하세요:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>OpenAI의 터미널용 코딩 에이전트입니다.</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Anthropic API용 프로그램: “Base URL”을 찾으세요. 키는 평소의 입력란에 넣습니다.</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>OpenAI API용 프로그램: “Base URL”, “API base”, “Endpoint” 또는 “OpenAI compatible”을 찾으세요.</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast는 여기로 키를 보낼 수 없으므로 API 키가 설정되어 있지 않을 때만 작동합니다.</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>GPT4All을 다시 시작하고 이 서버의 주소가 있는 모델을 선택하세요.</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>LibreChat을 다시 시작하고 “ChatMock”을 선택하세요.</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>명령 팔레트에서 “Chat: Open Language Models (JSON)”을 실행하고 다음을 추가하세요:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>변경 사항을 저장하세요.</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>GPT4All의 모델 폴더에 다음을 저장하세요:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>LibreOffice의 사용자 폴더에 다음을 저장하거나 LocalWriter의 설정에 같은 값을 입력하세요:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>“OpenAI Chat Model” 같은 노드에서 이 자격 증명을 선택하고 모델도 그곳에서 선택하세요.</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Writer에서 텍스트를 선택하고 LocalWriter 메뉴의 “Edit Selection” 또는 “Extend Selection”을 쓰세요.</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>평소처럼 시작하고 “ChatMock” 아래의 모델을 선택하세요:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>평소처럼 시작하고 /model로 “ChatMock”을 선택하세요:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>평소처럼 시작하세요:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>Ollama 통합 구성요소는 API 키를 보낼 수 없는데, 다른 기기에는 키가 필요합니다. 따라서 Home Assistant가 이 컴퓨터에서 실행되고 API 키가 설정되어 있지 않을 때만 작동하며, 다른 기기에서는 작동할 수 없습니다.</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>Node.js, Deno, Bun용 OpenAI 라이브러리입니다.</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>Python용 OpenAI 라이브러리입니다.</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>Visual Studio Code의 채팅입니다.</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>Xcode 26 이상의 코딩 도우미입니다.</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Claude 모델의 이름은 내 요금제의 모델을 가리킵니다. 설정의 “다른 모델 이름”을 참고하세요.</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>VS Code 1.122 이상이 필요합니다. 이전 버전에서는 설정을 열고 “Ollama”를 검색하여 그곳에 {rootUrl}을 입력하세요.</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>이 서버의 주소를 쓰세요:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>집에서 쓰는 음성 비서와 자동화입니다.</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>모델을 쓰는 단계를 넣을 수 있는 워크플로 자동화입니다.</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>LocalWriter 확장을 쓰는 Writer와 Calc입니다.</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
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
        <source>First output</source>
        <translation>첫 출력</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
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
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>입력 토큰 %1개, 그중 캐시 %2개</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>지금까지 출력 토큰 약 %1개 (추정)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>출력 토큰 %1개, 그중 추론 %2개</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1, 응답 모델 %2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>입력</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>출력</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>요청을 보낸 프로그램</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>요청이 실패한 이유</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>첫 출력까지 걸린 시간</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>입력 토큰과 그중 캐시에서 온 토큰 수</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>출력 토큰과 그중 추론에 쓴 토큰 수</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>첫 출력까지</translation>
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
        <source>Reasoning effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>무시함</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>프로그램이 보낸 요청</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>ChatGPT로 보낸 요청</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>프로그램에 보낸 응답</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>ChatGPT가 알린 내용</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>요청한 모델</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>사용한 모델</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>응답</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>스트리밍</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>한꺼번에</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>조정함</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>이 모델이 지원하지 않음</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>ChatGPT가 지원하지 않음. 응답에는 영향 없음</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>입력</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>캐시</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>출력</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>지금까지의 출력 (추정)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>버그 신고용</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ChatGPT의 ID</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>오류 코드</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>ChatGPT의 오류 코드</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>ChatGPT 요금제에는 이 기능이 포함되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>프로그램에서 그 기능을 끄거나 다른 서비스를 쓰세요.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>이 주소에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>프로그램의 기본 URL을 확인하세요. 대부분의 프로그램에는 /v1로 끝나는 URL이 필요합니다.</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>프로그램이 요청한 항목이 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>프로그램에서 새 대화를 시작하세요.</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>프로그램이 올바르지 않은 요청을 보냈습니다.</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>프로그램을 업데이트하세요. 그래도 해결되지 않으면 개발자에게 오류를 신고하세요.</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>이 웹 페이지 또는 주소는 허용되지 않습니다.</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>설정의 고급에서 허용하세요.</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock이 로그인되어 있지 않았습니다.</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>개요 페이지에서 로그인하세요.</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>요청을 다시 보내세요.</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>프로그램이 ChatMock이 지원하지 않는 기능을 씁니다.</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>프로그램에서 그 기능을 끄세요.</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>그 후 초기화되어 다시 ChatMock을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>직접 중지함</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>프로그램이 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>프로그램이 허용되지 않는 작업을 요청했습니다.</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>서버가 중지되는 중이었거나 연결이 너무 많았습니다.</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>완료</translation>
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
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation>미완성</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>직접 중지함</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>연결 끊김</translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>아직 요청이 없습니다</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>요청 기록을 읽을 수 없습니다</translation>
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
        <source>Exporting: %1 of %2</source>
        <translation>내보내는 중: %1/%2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>내보내는 중: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>429, 4xx, &gt;=400 같은 숫자나 failed, stopped, gone, running 중 하나를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>14:05 같은 시각, 2026-11-28 같은 날짜, 또는 2h, 7d처럼 얼마 전인지를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>&gt;1000 같은 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>&gt;10s처럼 단위가 있는 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>찾을 내용을 입력하세요.</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>요청 기록이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>요청은 진행 중일 때만 여기에 나타납니다. 설정의 개인정보에서 요청 기록을 켤 수 있습니다.</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>서버가 꺼져 있습니다. 개요 페이지에서 켜면 프로그램의 요청이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>프로그램을 연결하세요. 연결 페이지에서 설정을 복사하면 됩니다. 요청은 진행되는 동안 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>디스크와 데이터 폴더의 권한을 확인하세요. 자세한 내용: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>일치하는 요청이 없습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>일치하는 요청: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>요청 %1개를 %2(으)로 내보냈습니다</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>내보내기를 취소했습니다. 파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>내보내지 못했습니다. 파일을 쓰지 않았습니다: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
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
    <message>
        <source>port %1 is in use</source>
        <translation>포트 %1 사용 중</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>수신할 주소; 다른 기기는 API 키가 있어야만 연결할 수 있음</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>수신할 포트</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>프로그램이 보내야 하는 API 키; 설정 파일에는 저장하지 않음. 실행 중인 프로그램의 옵션은 이 컴퓨터의 다른 사용자도 볼 수 있으므로 환경 변수가 더 안전함</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>서버를 쓸 수 있도록 허용된 웹 페이지의 출처; 옵션을 반복하거나 쉼표로 구분</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>프로그램이 서버에 연결할 때 쓸 수 있는 이 컴퓨터의 다른 이름 (Host 헤더)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>최대 요청 크기(MiB)</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>최대 헤더 크기(KiB)</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Ollama용 프로그램이 연결하는 포트 11434도 사용; 다른 프로그램이 쓰고 있으면 제외</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>프로그램에 알릴 Ollama 버전; 프로그램이 더 새 버전을 요구하면 높임</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Responses API에서 대화를 이어 가기 위해 메모리에 보관할 응답의 수; 0이면 보관하지 않음</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>보관한 응답에 쓸 최대 메모리(MiB)</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>보관한 응답을 이 시간(초) 동안 쓰지 않으면 삭제</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>계정에 로그인되어 있으면 프로그램과 함께 서버 시작</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>요청이 직접 정하지 않을 때의 기본 추론 강도</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>추론 요약의 자세한 정도</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>채팅 프로그램이 추론을 받는 형식 (&apos;current&apos;는 &apos;legacy&apos;와 같음)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>모델의 추론 강도마다 별도 모델로 표시</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>모델에 더 빠른 서비스 등급이 있으면 사용; 한도를 더 빨리 다 쓰게 됨</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>모델이 웹을 검색하도록 허용; 요청에 자체 도구가 있으면 제외</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>요청이 어느 모델을 지정하든 항상 이 모델 사용</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>프로그램이 Claude 모델을 요청할 때 그 대신 쓸 모델</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>프로그램이 소형 Claude 모델(Haiku)을 요청할 때 그 대신 쓸 모델</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>모델의 다른 이름; 옵션을 반복하거나 쉼표로 구분</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>계정에서 모델 목록 가져오기</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>모델 목록을 새로 고치는 간격(초)</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>ChatGPT 연결에 쓸 프록시: 시스템의 프록시, 없음, 또는 --proxy-url의 프록시</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>--proxy-mode manual에 쓸 프록시 주소</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>추가 인증서 파일 (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>한도를 거의 다 썼을 때와 다 썼을 때 알림</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>알림을 보낼 한도 사용률(%); 100만 지정하면 다 썼을 때만</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>다 쓴 한도가 초기화되었을 때 알림</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>로그인해야 할 때 알림</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>서버를 시작할 수 없을 때 알림</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>이 컴퓨터에 요청 기록 남기기: 시각, 프로그램, 모델, 소요 시간, 토큰. 텍스트는 남기지 않음</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>기록의 요청을 삭제할 때까지의 기간(일); 0이면 모두 보관</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>요청과 응답의 텍스트도 저장. 키와 이미지는 제외</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>요청과 응답마다 저장할 최대 텍스트(KiB)</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>새 모델이 나타나도록 하루에 한 번 최신 Codex 버전 확인</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>창의 언어; 설정하지 않으면 시스템 기본값</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>토큰을 저장할 곳: &apos;keychain&apos; 또는 &apos;file&apos; (데이터 폴더의 auth.json); &apos;auto&apos;는 키체인이며, CHATGPT_LOCAL_HOME이 설정되어 있으면 파일</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>ChatGPT에 알릴 Codex CLI 버전; &apos;auto&apos;는 알려진 최신 버전</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>자세한 출력; &apos;serve&apos;는 요청마다 한 줄을 출력</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>메시지 텍스트를 포함하여 ChatGPT가 보내는 모든 이벤트도 출력</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>로그인 서비스의 주소</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>ChatGPT 백엔드의 주소</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>최신 Codex 버전을 확인할 주소; 설정하지 않으면 GitHub의 openai/codex 릴리스</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>로그인 서비스에 쓸 클라이언트 ID</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>브라우저에서 로그인을 받을 주소; 컨테이너용</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>이 컴퓨터의 다른 사용자가 API 키 없이 서버를 쓰도록 허용</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>네트워크의 다른 기기</translation>
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
        <source>Allowed web pages</source>
        <translation>허용된 웹 페이지</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>my-computer.local처럼 공백과 슬래시가 없는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>빠른 모드</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>웹 검색</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>항상 이 모델 사용</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>모델 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>다른 모델 이름</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>한도를 거의 다 썼을 때</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>다시 로그인해야 할 때</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>http://proxy:3128 또는 socks5://proxy:1080 같은 주소를 입력하세요.</translation>
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
        <source>Codex version</source>
        <translation>Codex CLI 버전</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>최대 요청 크기</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>메모리에 보관할 응답의 수</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>ChatGPT가 보내는 내용을 로그에 남기기</translation>
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
        <source>Ultra</source>
        <translation>울트라</translation>
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
        <source>No proxy</source>
        <translation>프록시 없음</translation>
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
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1에서 %2까지의 정수를 입력하세요.</translation>
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
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>로그인 서비스</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>ChatMock과 함께 서버 시작</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>로그인되어 있고 서버를 직접 끄지 않았을 때 시작합니다.</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>네트워크의 휴대폰과 다른 컴퓨터가 이 컴퓨터를 통해 내 계정을 쓸 수 있습니다. 이때 API 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>키를 설정하면 모든 프로그램이 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>프로그램이 쓰는 주소의 일부입니다. 바꿔도 진행 중인 응답은 계속됩니다.</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Ollama 포트도 사용</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>그러면 Ollama용 프로그램이 포트 11434에서 ChatMock을 찾습니다. Ollama가 실행 중일 때는 제외됩니다.</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>추론 강도</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>프로그램이 정하지 않을 때 씁니다. 강도가 높을수록 오래 걸리고 한도를 더 빨리 다 쓰게 됩니다.</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>모델이 웹을 검색할 수 있습니다. 프로그램에 자체 도구가 있으면 제외됩니다.</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>지원하는 모델이 더 빨리 응답합니다. 한도를 더 빨리 다 쓰게 됩니다.</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>추론 요약</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>프로그램이 모델의 추론을 얼마나 보여 줄 수 있는지 정합니다.</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>추론 형식</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>프로그램이 추론을 표시하지 않거나 응답 안에 표시하면 다른 형식을 써 보세요.</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>추론 강도마다 별도 모델로 표시</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>모델만 선택할 수 있는 프로그램을 위한 설정입니다.</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>프로그램이 어느 모델을 요청하든 모든 요청에 씁니다. 비워 두면 프로그램이 선택합니다.</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Claude 대신 쓸 모델</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>프로그램이 Claude 모델을 요청할 때 씁니다.</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Claude Haiku 대신 쓸 모델</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>프로그램이 소형 Claude 모델을 요청할 때 씁니다.</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>모델의 다른 이름을 한 줄에 하나씩 입력합니다: NAME=MODEL.</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>my-model=gpt-6-sol 같은 쌍을 입력하세요. 이름이 자기 자신을 가리킬 수는 없습니다.</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>계정에서 모델 목록 가져오기</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>끄면 ChatMock에 들어 있는 목록을 씁니다.</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>모델 목록을 새로 고치는 간격</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>다 썼을 때도 알립니다.</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>알림을 보낼 한도 사용률(%)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>여러 값은 쉼표로 구분하세요. 한도를 다 썼을 때만 알림을 받으려면 100을 입력하세요.</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>75, 90, 95처럼 1에서 100까지의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>한도가 초기화되었을 때</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>서버를 시작할 수 없을 때</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>요청 기록 남기기</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>요청마다 시각, 프로그램, 모델, 소요 시간, 토큰을 남깁니다. 기록은 이 컴퓨터에만 있습니다.</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>요청을 삭제할 때까지의 기간(일)</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0이면 계속 보관합니다.</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>요청과 응답의 텍스트도 저장</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>대화가 이 컴퓨터에 저장됩니다. 키와 토큰은 제거됩니다.</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>요청마다 저장할 최대 텍스트</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>하루에 한 번 최신 Codex 버전 확인</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>새 모델이 나타나도록 GitHub에서 최신 Codex 릴리스를 확인합니다. 개인 데이터는 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>로그인 정보와 API 키를 저장할 곳</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>다시 시작한 후 적용됩니다. 그때 다시 로그인하고 API 키를 새로 만들어야 합니다.</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>ChatGPT 연결에 씁니다.</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>프록시 주소</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>“수동”일 때 씁니다. 사용자 이름과 암호를 포함할 수 있습니다.</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>추가 인증서</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>네트워크에서 암호화된 연결을 검사하는 경우: 검사하는 회사의 인증서 (PEM 파일).</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>ChatMock이 ChatGPT에 알리는 Codex 버전입니다. auto는 알려진 최신 버전입니다. 더 새 버전에서는 새 모델이 제공될 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>auto 또는 1.2.3 같은 버전을 입력하세요.</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>브라우저에서 서버를 쓸 수 있는 웹 페이지를 한 줄에 하나씩 입력합니다. 이 컴퓨터의 페이지는 항상 허용됩니다.</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>https://example.com처럼 주소의 앞부분을 입력하거나 모든 페이지를 뜻하는 *를 입력하세요.</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>이 컴퓨터의 다른 이름</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>프로그램이 서버에 연결할 때 쓰는 localhost 이외의 이름을 한 줄에 하나씩 입력합니다.</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>이미지가 있으면 요청이 커집니다.</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>최대 헤더 크기</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Ollama 버전</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Ollama용 프로그램에 알리는 버전입니다. 프로그램이 더 새 Ollama를 요구하면 높이세요.</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>0.21.0 같은 버전을 입력하세요.</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>프로그램이 보관한 응답에서 이어 갈 수 있습니다. 0이면 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>보관한 응답에 쓸 메모리</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>보관한 응답을 삭제할 때까지의 시간</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>자세한 출력</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>ChatMock의 자체 로그를 더 자세히 남깁니다. 다시 시작한 후 적용됩니다.</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>오류를 찾기 위한 설정입니다. 로그에 대화가 포함됩니다. 다시 시작한 후 적용됩니다.</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>로그인 서비스의 주소</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>다시 시작한 후 적용됩니다.</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>https:// 또는 http://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>ChatGPT 백엔드의 주소</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>버전을 확인할 주소</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>https://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>클라이언트 ID</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>ID를 입력하세요. 비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>로그인을 받을 주소</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>컨테이너에서만 바꾸세요.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>응답 안의 &lt;think&gt; 태그</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>구조화된 필드 (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>별도 필드 두 개 (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>별도 필드 두 개 (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>별도 필드 (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>시스템 기본값</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>수동</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>목록에서 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>올바른 값이 아닙니다.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>이 컴퓨터의 다른 사용자</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>이 컴퓨터에 다른 사용자로 로그인한 사람이 내 계정을 쓸 수 있습니다. 끄면 API 키가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
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
        <translation>로그인됨: %1.</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>로그인 정보 저장 위치: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>로그인 정보를 본인만 읽을 수 있는 파일에 저장하려면 --token-store file을 쓰거나 CHATMOCK_TOKEN_STORE=file을 설정하세요</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>%2에서 %1의 로그인을 찾았습니다</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>로그인 링크입니다.</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>브라우저에서 열어 로그인하세요. 그런 다음 브라우저가 마지막으로 연 페이지의 주소를 붙여 넣으세요.</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>올바른 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>주소는 %1(으)로 시작합니다.</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>그 주소는 이전 로그인의 것입니다.</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>마지막으로 연 로그인 페이지를 쓰거나 처음부터 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>브라우저에서 접근이 거절되었습니다.</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>다시 로그인하고 접근을 허용하세요.</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>이 워크스페이스에는 Codex가 사용 설정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>워크스페이스 관리자에게 사용 설정을 요청하거나 다른 계정으로 로그인하세요.</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>다른 프로그램이 자체 로그인을 시작했습니다.</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>이 컴퓨터에서는 한 번에 한 프로그램만 로그인을 받을 수 있습니다. 다른 로그인을 먼저 마친 다음 여기서 로그인하세요.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>로그인을 제시간에 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>다시 로그인하세요. 제한 시간은 5분입니다.</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>코드가 만료되었습니다.</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>새 코드를 받으세요.</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>코드로 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>대신 브라우저로 로그인하세요.</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>저장된 로그인 정보가 키체인에 없습니다.</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>키체인이 잠겨 있으면 잠금을 푸세요. 그렇지 않으면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>키체인이 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>잠금을 풀거나 대신 로그인 정보를 파일에 보관하세요.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>이 시스템에는 키체인이 없습니다.</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>대신 로그인 정보를 파일에 보관하세요.</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>저장된 로그인 정보가 손상되었습니다.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>다시 로그인하세요.</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>로그인 정보 파일을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>디스크에 공간이 있는지, ChatMock이 데이터 폴더에 쓸 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>이 컴퓨터에서 Codex CLI의 로그인을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>auth.json을 선택하거나 로그인하세요.</translation>
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
    <message>
        <source>not signed in</source>
        <translation>로그인 안 됨</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>캐시됨</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>첫 토큰</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of the limit</comment>
        <translation>비중</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>현재 5시간 구간, %1부터</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>플랜의 이번 주, %1부터</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>최근 %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>집계한 전체</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>다른 곳</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>이전 기간</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>이 한도의 %1 %를 사용함</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ 표시는 추정값입니다.</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1은(는) 1에서 %2까지의 정수여야 합니다. &apos;%3&apos;은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>시스템이 키체인의 암호를 요구하여 기다리는 중입니다</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>이메일 주소가 없는 계정</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (%2 요금제)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>편집할 수 없음</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>설정할 수 있음</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>설정됨</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>설정됨. 모델을 확인하세요</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>다른 프로그램이 이 서버를 쓰도록 설정</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>프로그램의 설정 파일에서 바뀔 내용을 보여 주고 확인을 받은 다음, 날짜가 붙은 백업을 파일 옆에 남깁니다. PROGRAM이 없으면 프로그램 목록을 표시합니다. 종료 코드: 프로그램이 설정되었거나 변경을 되돌렸으면 0, 설정되지 않았으면 1, 알 수 없는 프로그램이거나 옵션이 잘못되었으면 2.</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>프로그램 목록을 표시. 이 컴퓨터에 있는 것부터</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>--list와 함께: JSON 배열로 출력</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>파일을 마지막 변경 전의 상태로 되돌림</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>파일에 적힌 모델도 바꿈</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>확인을 묻지 않음</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list에는 프로그램을 지정할 수 없습니다</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1에는 프로그램이 필요합니다. 예: %2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json은 --list와 함께 써야 합니다</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo와 --replace-model은 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>알 수 없는 프로그램 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>알 수 없는 프로그램 &apos;%1&apos;. 혹시 &apos;%2&apos;인가요?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>프로그램 목록을 보려면: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(내 API 키)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>직접 설정</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>마지막 요청 %1 전</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>이 컴퓨터의 프로그램:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>다른 프로그램:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>설정하려면: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1은(는) 이미 설정되어 있습니다: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (새 파일)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>먼저 %1을(를) 종료하세요. 종료할 때 이 파일을 덮어씁니다.</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>이 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>이 파일을 만들까요?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>만들었습니다.</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>바꿨습니다. 이전 파일을 %1(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>되돌리려면: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>%1에는 되돌릴 변경이 없습니다</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (삭제될 예정)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>변경을 되돌릴까요?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>되돌렸습니다: %1은(는) 이전과 같습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>%1은(는) 여기서 설정할 수 없습니다. 다음 단계를 따르세요</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>아무것도 바꾸지 않았습니다. 확인 없이 진행하려면 --yes를 추가하세요</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>아무것도 바꾸지 않았습니다</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>이 모델에 대한 요청이 실패할 수 있습니다</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>대신 %1을(를) 씁니다</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1에 적힌 모델 &apos;%2&apos;은(는) 내 요금제에 없습니다: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>대신 %1을(를) 쓰려면: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>%1에서 실행 중인 서버가 없습니다. %2의 서버를 사용합니다</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>모두 정상입니다.</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>문제 1개</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>문제 %1개</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>경고 1개</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>경고 %1개</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>%1 이후 보낸 데이터:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>요청 1개</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>요청 %1개</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (이 컴퓨터)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>크기는 헤더와 암호화를 뺀 내용의 크기입니다.</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>로그인 페이지처럼 브라우저가 여는 페이지는 세지 않습니다.</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>ChatMock의 작동을 방해할 수 있는 문제 점검</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>포트, 키체인, 로그인, 프록시, 인증서, 시계, 디스크와 각 호스트에 연결할 수 있는지를 점검합니다. 모델에는 요청을 보내지 않습니다. 종료 코드: 모두 정상이면 0, 가장 심한 것이 경고이면 3, 문제이면 1.</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>결과를 JSON으로 출력</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>읽어 보고 복사할 수 있는 버그 신고 내용을 출력: 비밀 정보, 이름, 텍스트 없음</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>실행 중인 ChatMock이 시작 이후 보낸 데이터를 표시: 모든 호스트, 이유, 횟수, 양</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>가상 계정과 가상 백엔드 사용</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report는 --json이나 --traffic과 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>%1에 서버가 없습니다. ChatMock은 실행되지 않는 동안 아무것도 보내지 않습니다. 창이 열려 있고 서버가 꺼져 있으면 창의 도움말 페이지에 표시됩니다</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>%1의 서버에는 다른 API 키가 필요합니다: --api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>%1의 서버는 이 버전의 ChatMock이 아닙니다</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>모두 프록시 %1을(를) 거칩니다.</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1: %2, 보냄 %3, 받음 %4, 마지막 %5 전</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Ollama 포트</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>키체인</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>인터넷 연결, 방화벽, 프록시(설정, 네트워크)를 확인하세요.</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>ChatMock의 서버가 포트 %1에서 실행 중입니다.</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>포트 %1은(는) 비어 있습니다. 실행 중인 서버가 없습니다.</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Ollama를 종료하거나 설정에서 “Ollama 포트도 사용”을 끄세요.</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>그 프로그램을 종료하거나 다른 포트를 선택하세요: 설정의 서버, 또는 chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>시스템이 프로그램의 포트 %1 사용을 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>1023보다 큰 포트를 선택하세요: 설정의 서버, 또는 chatmock serve --port NUMBER.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>이 컴퓨터에는 주소 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>주소를 127.0.0.1로 설정하세요: 설정의 서버, 또는 chatmock serve --host 127.0.0.1.</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>키체인을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>키체인이 %1초 안에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>키체인의 잠금을 푸세요. 시스템이 키체인의 암호를 요구하고 있을 수 있습니다. 키체인이 없으면: --token-store file.</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>키체인을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>키체인의 잠금을 푼 다음 다시 시도하세요. 키체인이 없으면: --token-store file.</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>로그인 정보는 %1에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>이 컴퓨터의 다른 사용자가 %1을(를) 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>본인만 읽을 수 있게 하세요: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>다시 로그인하여 파일을 새로 만들거나 파일의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>데모에서는 아무것도 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>ChatMock을 열어 “로그인”을 선택하거나 다음을 실행하세요: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>로그인되어 있습니다.</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>로그인되어 있습니다 (ChatGPT %1).</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>로그인되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT가 세션을 종료했습니다.</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>로그인되어 있는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>먼저 키체인을 쓸 수 있게 하세요.</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>프록시를 확인하세요: 설정의 네트워크, 또는 --proxy-mode와 --proxy-url.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>프록시를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>프록시 %1에 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>프록시 %1이(가) 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>프록시 %1에 연결할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>프록시 %1이(가) 사용자 이름과 암호를 요구합니다.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>프록시 주소에 넣으세요: http://NAME:PASSWORD@HOST:PORT (설정의 네트워크).</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>프록시 주소를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>암호화된 연결이 작동합니다.</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>암호화된 연결이 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>%1의 인증서를 신뢰할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>회사에서 암호화된 통신을 검사하면 회사의 인증서(PEM 파일)를 추가하세요: 설정의 네트워크, 또는 --ca-file. 그렇지 않으면 시계를 확인하고 시스템의 CA 인증서를 설치하세요.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>인증서 파일 %1을(를) 읽을 수 없거나 파일에 인증서가 없습니다.</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>PEM 파일을 선택하세요: 설정의 네트워크, 또는 --ca-file.</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>TLS 라이브러리가 없어 암호화된 연결을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>OpenSSL을 설치한 다음 ChatMock을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>연결된 호스트가 없어 인증서를 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>시계를 맞추거나 시스템이 자동으로 맞추게 하세요.</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>시계가 %1의 시계와 맞습니다 (차이: %2초).</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>시계가 %1의 시계보다 %2분 빠릅니다.</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>시계가 %1의 시계보다 %2분 느립니다.</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>연결된 호스트가 없어 시계를 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>데이터 폴더에 쓸 수 있습니다. 여유 공간은 %1 MB입니다.</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>데이터 폴더가 있는 디스크의 여유 공간이 %1 MB뿐입니다.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>공간을 확보하세요.</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>데이터 폴더가 있는 디스크가 가득 찼습니다 (여유 공간 %1 MB).</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>공간을 확보하세요. 그러지 않으면 새 로그인 정보를 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>데이터 폴더 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>폴더의 권한을 바꾸거나 CHATGPT_LOCAL_HOME에 다른 폴더를 설정하세요.</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>%1 ms 만에 연결되었습니다.</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>%1의 주소를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1이(가) %2초 안에 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>%1의 인증서를 신뢰할 수 없습니다.</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>“인증서”를 참고하세요.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>프록시가 %1에 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>프록시가 %1에 연결하지 못했습니다 (%2).</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>%1에 연결되었지만 오류를 반환합니다 (HTTP %2).</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>나중에 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1에 연결할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>로그인과 갱신</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>프로그램의 요청</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>계정의 모델과 한도</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>최신 Codex 버전 (하루에 한 번, 개인 정보 없음)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>직접 시작한 점검</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>데이터 폴더에 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>서버가 실행 중인지 확인</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>URL의 서버, 또는 설정의 주소에 있는 서버를 확인합니다. 종료 코드는 로그인 여부와 관계없이 실행 중이면 0, 아니면 1입니다.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>&apos;%1&apos;은(는) http://127.0.0.1:8000 같은 주소가 아닙니다</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>%1에서 실행 중 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>%1의 프로그램은 ChatMock이 아닙니다</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>%1에 서버가 없습니다</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>명령 하나 또는 모든 설정을 설명</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>명령을 설명합니다. &apos;chatmock help settings&apos;는 모든 설정을 옵션, 환경 변수와 함께 표시합니다.</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Codex CLI 또는 이전 ChatMock의 로그인 사용</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>PATH(파일 또는 그 폴더)나 일반적인 위치에서 auth.json을 가져옵니다. 다른 프로그램의 파일은 바뀌지 않지만, 두 프로그램이 로그인 하나를 함께 쓰게 됩니다. 따로 로그인하는 편이 더 안정적입니다.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>확인을 묻지 않음</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>아무것도 가져오지 않았습니다. 확인 없이 가져오려면 --yes를 추가하세요</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>가져올까요?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>아무것도 가져오지 않았습니다</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>환경 변수 %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>옵션 %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1은(는) 다른 사용자의 것입니다. 토큰은 소유자에게만 출력합니다</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>계정, 한도, 서버, 설정, 폴더 표시</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>로그인한 계정, 한도별 사용량, 서버가 실행 중인지 여부, 기본값과 다른 설정, 데이터 저장 위치를 표시합니다. 1분이 지난 한도는 먼저 업데이트합니다. &apos;serve&apos;의 옵션도 받으며, 그 옵션으로 설정되는 내용을 표시합니다.</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>대신 저장된 auth.json을 토큰과 함께 출력. 공개하지 마세요</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>항상 한도를 업데이트</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>가상 계정과 가상 백엔드 사용</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT가 제시간에 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>한도를 업데이트할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>로그인되어 있지 않습니다. ChatMock을 열어 “로그인”을 선택하거나 다음을 실행하세요: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>로그인 정보를 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>다시 로그인하려면: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>로그인 계정</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>요금제</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>%1까지 유효, 이후 자동으로 갱신</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>다음 요청 때 자동으로 갱신</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>다른 프로그램과 로그인을 함께 씀</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>가상 계정</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>필요; 옵션 또는 환경 변수로 설정됨</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>필요; 저장 위치: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>읽을 수 없음: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>아니요; 다른 프로그램이 포트 %1을(를) 사용하고 있음</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>아니요; 시작하려면: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>기본값과 다른 설정</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>서버의 API 키 만들기, 바꾸기, 제거</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>프로그램이 API 키를 보내야 하는지 표시합니다. 다른 기기는 키가 있어야만 연결할 수 있습니다. 키는 토큰과 함께 저장되며 만들 때만 출력됩니다. 실행 중인 서버는 새 키를 바로 씁니다.</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>이전 키를 대신할 키를 만들어 출력</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>키 제거. 그러면 이 컴퓨터의 프로그램에는 키가 필요 없음</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new와 --remove는 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>프로그램은 API 키를 보내야 합니다. 저장 위치: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>API 키가 설정되어 있지 않습니다. 프로그램은 아무 텍스트나 보내도 됩니다. 키를 만들려면: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>키는 한 번만 출력되므로 지금 복사하세요. 저장 위치: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>API 키를 제거했습니다.</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY가 설정되어 있어 저장된 키보다 우선합니다</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>요청 기록 표시</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>한 줄에 JSON 객체 하나씩 출력</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Ctrl+C를 누를 때까지 끝나는 요청을 계속 출력</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>요청을 최대 N개 표시 (기본값 %1)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>필터와 일치하는 요청이 없습니다.</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>설정에서 요청 기록이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>아직 요청이 없습니다.</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>요청을 표시하며, 가장 최근 것이 마지막에 나옵니다. FILTER는 경로, 프로그램, 모델 또는 오류에 들어 있어야 하는 텍스트이거나 다음 중 하나입니다: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. 필터 앞에 빼기 기호를 붙이면 일치하는 것을 제외합니다. 이런 필터는 %1처럼 -- 뒤에 쓰세요.</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>ChatGPT 계정으로 로그인</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>브라우저에서 로그인 페이지를 열고 자동으로 계속합니다. 다른 기기에서 로그인할 때처럼 브라우저에 마지막으로 오류 페이지가 나오면 그 페이지의 주소를 붙여 넣으세요. 브라우저가 없으면 --headless를 쓰세요.</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>로그인 링크를 열지 않고 출력만 함</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>다른 기기에서 입력하는 코드로 로그인</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>로그인 정보를 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>로그인 링크:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>브라우저를 열 수 없습니다. 링크를 직접 여세요.</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>브라우저를 기다리는 중입니다. 로그인한 후 오류 페이지가 나오면 그 페이지의 주소를 여기에 붙여 넣고 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>로그인하면 브라우저에 오류 페이지가 나옵니다. 이는 정상입니다(%1). 그 페이지의 주소를 복사하여 여기에 붙여 넣고 Enter를 누르세요.</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>다른 프로그램이 그 포트를 사용하고 있습니다</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>다른 기기에서 로그인하려면: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>로그인 포트가 사용 중입니다</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>다시 시도하세요</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>로그인하는 중…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>주소를 붙여 넣을 터미널이 없으면 --headless를 쓰세요</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>아무 기기에서나 다음 주소를 여세요:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>이 코드를 입력하세요:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>코드 입력을 기다리는 중입니다. 코드는 %1에 만료됩니다.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>다른 사람이 보낸 코드는 절대 입력하지 마세요. 그 사람이 내 계정을 쓸 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>페이지가 코드를 받지 않으면 먼저 ChatGPT의 보안 설정에서 기기 코드 로그인을 켜세요.</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>ChatGPT 세션을 종료하고 이 컴퓨터에서 로그인 정보를 삭제합니다. 가져온 로그인은 여기서만 삭제되며, 다른 프로그램은 로그인된 상태로 남습니다.</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>저장된 로그인 정보를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>로그인되어 있지 않았습니다.</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>로그아웃했습니다. 로그인 정보를 삭제한 위치: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>로그인을 가져온 원래 프로그램은 로그인된 상태로 남습니다.</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>컨텍스트</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>추론 강도 (* 기본값)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>요금제의 모델 목록 표시</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>계정의 모델을 표시합니다. 로그인되어 있지 않으면 이 버전이 아는 모델을 표시합니다.</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>JSON 배열로 출력</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>가상 계정과 가상 백엔드 사용</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>모델 목록을 업데이트할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>데모: 가상 계정의 모델입니다.</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>계정의 모델입니다.</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>이 버전이 아는 모델입니다. 계정의 모델은 다를 수 있습니다.</translation>
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
            <numerusform>요청 %n개가 아직 진행 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock 종료 중</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>끝날 때까지 기다리기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>지금 종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>진행 중인 요청이 모두 끝나면 ChatMock이 종료됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>%n초 후에 ChatMock이 종료됩니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>curl 명령을 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>Ollama용 프로그램은 %1에서 서버를 찾습니다</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>포트 %1을(를) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>창 없이 서버 실행</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Ctrl+C를 누를 때까지 서버를 실행합니다. 디스플레이가 필요 없습니다. 로그인되어 있지 않은 동안에는 요청이 거부됩니다.</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>가상 계정과 가상 백엔드 사용: 네트워크도 로그인도 없음</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>데이터 폴더 %1이(가) 읽기 전용이어서 로그인 정보, 한도, 요청 기록을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>데모: 계정과 백엔드는 가상입니다. 아무것도 이 컴퓨터 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>서버 주소: %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>프로그램에 다음을 입력하세요:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>기본 URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>아무 텍스트, 예: &quot;unused&quot;</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>설정한 키</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>중지하려면 Ctrl+C를 누르세요.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>로그인됨: %1.</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>로그인 안 됨</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>로그인할 때까지 요청이 거부됩니다 (다시 시작할 필요 없음): %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>세션이 종료되었습니다</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>다시 로그인하세요 (다시 시작할 필요 없음): %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>로그인 정보를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>키체인의 잠금이 풀리면 ChatMock이 자동으로 계속합니다</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>키체인의 잠금이 풀리면 서버가 시작됩니다</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>서버가 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>포트 %1은(는) 비어 있습니다: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>중지하는 중입니다.</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>중지하는 중입니다. 아직 진행 중인 요청: %1. 이 요청도 중지하려면 Ctrl+C를 다시 누르세요.</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>데모</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>로그인됨</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>로그인 안 됨</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>중지하는 중</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>설정을 %1(으)로 내보냈습니다</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>설정을 내보낼 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>이 파일에는 ChatMock 설정이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>설정 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1 받아들이지 않은 설정: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>모든 설정이 기본값입니다.</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>“로그인할 때 ChatMock 시작”을 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock은 계속 실행됩니다</translation>
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
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>바꾸지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>실패한 요청 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>시스템 트레이에 아이콘이 있습니다. 종료하려면 아이콘의 메뉴에서 종료를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>최근 N일 표시 (기본값 %1)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>요청과 토큰을 일별 또는 프로그램별로 표시</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>이 컴퓨터에서 집계한 최근 며칠의 요청과 토큰을 표시합니다. 캐시된 토큰은 입력에, 추론 토큰은 출력에 포함됩니다. --by나 --cycle을 쓰면 한 기간에 누가 무엇을 썼는지 표시합니다. 따로 지정하지 않으면 프로그램별, 플랜의 이번 주입니다.</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>JSON 출력: 하루에 한 줄씩 객체 하나, 또는 기간 전체에 하나</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>program, model, key, endpoint, day로 구분. 여러 개는 쉼표로</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>기간: 5h 또는 week(해당 한도가 초기화된 때부터), today, 최근 7, 30, 365일, 또는 all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>기간을 스프레드시트용 CSV로 출력</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days는 --by, --cycle, --csv와 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json과 --csv는 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>설정에서 요청 기록이 꺼져 있습니다. 이 합계는 그래도 집계됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>ChatMock 정보</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>버전 %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>GNU General Public License 버전 3 이상에 따라 배포되는 자유 소프트웨어입니다. 비공식 프로그램으로, OpenAI가 만들거나 보증하지 않습니다.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>사용 설명서</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>명령과 설정</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>새로운 기능</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
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
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>로그인 정보를 불러오는 중…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>로그인되어 있지 않습니다. ChatGPT 요금제를 쓰려면 로그인하세요.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>세션이 종료되었습니다. 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>로그인 정보는 키체인에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>로그인 정보는 %1에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Codex CLI 또는 로그인을 가져온 프로그램과 함께 씁니다.</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>요금제를 아직 알 수 없음</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
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
        <source>Activity per day</source>
        <translation>일별 사용량</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>최근 14일의 사용량</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>입력 토큰 (캐시됨)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>요청 기록을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>아직 요청이 없습니다. 프로그램이 쓴 토큰이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityChart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1M</translation>
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
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation>%1B</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1K</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>화살표 키로 날짜 사이를 이동할 수 있습니다. “표로 보기”는 같은 수치를 표로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>다른 기기용 기본 URL: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>다른 기기용 기본 URL 복사</translation>
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
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>API 키 바꾸기</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>API 키 제거</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>키를 설정하면 모든 프로그램이 키를 보내야 합니다.</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>새 키입니다. 프로그램에 복사해 넣으세요. 나중에 여기서 다시 복사할 수 있습니다.</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>키 숨기기</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API 키 만들기</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>%1 옵션으로 설정되었습니다.</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>%1 환경 변수로 설정되었습니다.</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>키를 확인하는 중…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>키가 필요 없습니다. 이 컴퓨터의 프로그램은 아무 텍스트나 보내도 됩니다.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>키가 설정되어 있습니다. 키체인에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>키가 설정되어 있습니다. %1에 저장되어 있습니다.</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>다른 기기는 더 이상 연결할 수 없게 됩니다. 이 컴퓨터의 프로그램에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>현재 키를 쓰는 프로그램은 새 키를 넣을 때까지 거부됩니다.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>키 제거</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>키 바꾸기</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>이 컴퓨터 점검</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>점검 실행</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>포트, 키체인, 로그인, 프록시, 인증서, 시계, 디스크와 각 호스트로의 연결을 점검합니다. 몇 초 걸리며 한도를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>점검하는 중…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 점검</translation>
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
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>복사: %1</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>복사할 텍스트</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>%1에 넣을 텍스트</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>이 텍스트 복사</translation>
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
        <source>Search programs</source>
        <translation>프로그램 검색</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>일치하는 프로그램이 없습니다. 입력할 값은 “기타 프로그램”을 참고하세요.</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>컨테이너 안에서 127.0.0.1은 컨테이너 자신을 뜻합니다. 대신 %1(이)나 이 컴퓨터의 네트워크 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>컨테이너 안에서 127.0.0.1은 컨테이너 자신을 뜻합니다. Docker Desktop에서는 대신 %1을(를) 쓰세요. Linux에서는 --network=host로 컨테이너를 시작하거나 설정에서 다른 기기가 서버를 쓸 수 있게 하세요.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>일상용 앱</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>코딩 도구</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>라이브러리와 스크립트</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ 모델을 확인하세요</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>설정됨 ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>요청 진행 중</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>마지막 요청 %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>서버를 시작하는 중…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>개요로 이동(&amp;V)</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ 서버가 꺼져 있습니다. 서버를 켤 때까지 프로그램에서 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ 서버를 시작하지 못했습니다. 이유는 개요에서 확인하세요.</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ 로그인되어 있지 않아 요청이 거부됩니다. 개요 페이지에서 로그인하세요.</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>데모: 지금 연결하는 프로그램은 가상 응답을 받습니다.</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>서버 켜기(&amp;O)</translation>
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
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation>다른 기기</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>네트워크의 다른 기기에서는 이 기본 URL과 API 키를 쓰세요:</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
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
        <source>&amp;Filter:</source>
        <translation>필터(&amp;F):</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>한도 도달</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>특정 프로그램</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>특정 모델</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>최근 2시간</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>10초 초과</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>토큰 1,000개 초과</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>예시(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>필터 예시</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>엔드포인트, 프로그램, 모델 또는 오류에서 단어를 찾습니다. 여러 단어를 한 구로 찾으려면 &quot;따옴표&quot;로 묶으세요. 앞에 빼기 기호를 붙이면 일치하는 것을 제외합니다.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>검색, 또는 status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>지금 진행 중</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>모델 목록 요청 제외</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>고르게 썼다면 지금 %1%입니다</translation>
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
        <source>with steady use you would be at %1 % now</source>
        <translation>고르게 썼다면 지금 %1%입니다</translation>
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
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>한도 새로 고침</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>새로 고치는 중…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>한도 (데모)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>요금제를 얼마나 썼는지 보려면 로그인하세요.</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>아직 수치가 없습니다. 첫 요청 후에 나오며, 새로 고침을 선택해도 됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>아직 업데이트되지 않음</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>업데이트: %1 (오래되었을 수 있음)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>업데이트: %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>로그와 데이터</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>로그 복사</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>데이터 폴더 열기</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>로그에 표시할 내용</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>경고와 오류</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>모든 메시지</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>ChatMock이 시작된 이후 해당하는 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>데이터 폴더: %1</translation>
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
        <translation>모델 이름</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
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
    <message>
        <source>Other names</source>
        <translation>다른 이름</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>프로그램이 특정 모델 이름을 요구하면 설정에서 모델에 그 이름을 지정하세요.</translation>
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
        <source>The models of your account are not known yet.</source>
        <translation>계정의 모델을 아직 모릅니다.</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>계정의 모델: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>모델을 불러오는 중…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>데모 끝내기(&amp;L)</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>데모: 계정, 응답, 한도는 가상입니다. 아무것도 이 컴퓨터 밖으로 나가지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>문제 신고</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>신고 내용 만들기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>신고 내용 복사</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>신고 내용</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>신고 내용에는 버전, 설정, 점검 결과, 최근의 실패가 들어 있습니다. 암호, 키, 이메일 주소와 요청의 텍스트는 들어 있지 않습니다. 아무것도 보내지 않습니다. 읽어 본 다음 도움을 요청할 곳에 복사하세요.</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>다시 만들기</translation>
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
        <source>The rest is not shown.</source>
        <translation>나머지는 표시하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>자세히(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>오류 복사(&amp;E)</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>요청 ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl로 복사(&amp;U)</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>이 프로그램만(&amp;P)</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>이 모델만(&amp;M)</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>실패한 요청만(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>열을 창에 맞추기</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
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
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>요청 기록을 비울까요?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>데모: 이전 요청은 예시이고, 새 요청은 가상입니다.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>비우기(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>오류 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>선택한 요청 중지</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>선택한 요청의 오류 복사</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>선택한 요청을 curl 명령으로 복사</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>선택한 요청의 자세한 내용</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>일치하는 요청 내보내기</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>요청을 선택하면 자세한 내용이 나옵니다.</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>오류를 복사했습니다.</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>요청 ID를 복사했습니다.</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>필터가 숨긴 것을 포함하여 끝난 요청을 모두 기록에서 삭제합니다. 개요 페이지의 사용량은 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>켜짐. 이 컴퓨터의 프로그램에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Ollama용 프로그램은 포트 %1에서 서버를 찾습니다.</translation>
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
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>꺼짐. 프로그램에서 ChatMock을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>켜져 있지만 로그인되어 있지 않습니다: 요청이 실패합니다.</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>켜져 있지만 지금은 요청이 실패합니다.</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>켜짐. 네트워크의 다른 기기에서도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Ollama 포트 %1을(를) 확인하는 중…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>다른 프로그램이 Ollama 포트 %1을(를) 사용하고 있습니다. 그 프로그램을 닫거나 프로그램에 기본 URL을 입력하세요.</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>마지막 실패: %1. %2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>마지막 실패: %1, %2. %3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>네트워크의 다른 기기에서는 더 이상 쓸 수 없게 됩니다</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>실패한 요청 보기</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>다른 기기용 기본 URL</translation>
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
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>인증서 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>인증서 파일 선택</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>%1 환경 변수로 설정되었습니다.</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>%1 옵션으로 설정되었습니다.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>아래에 프록시 주소를 입력하세요. 그때까지는 이전에 선택한 것을 씁니다.</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>프록시가 사용 중입니다. 먼저 위에서 다른 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>본인의 기기만 계정을 쓸 수 있도록 먼저 API 키를 만드세요.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
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
        <source>Addresses for other devices</source>
        <translation>다른 기기용 주소</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>수신할 주소</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>로그인할 때 ChatMock 시작</translation>
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
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 검색</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>데모: 변경 사항은 데모가 끝날 때까지만 적용되며 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API 키 만들기</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>여러 네트워크에 연결된 컴퓨터용: 이 주소의 네트워크에 있는 기기만 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>창 없이 트레이에서 시작합니다.</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>다른 기기용 기본 URL: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>“%1”와(과) 일치하는 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>설정 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>모든 설정</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>파일에는 암호가 들어 있지 않습니다. 로그인 정보도 API 키도 없습니다.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>모든 설정 내보내기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>모두 되돌리기…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>모든 설정 되돌리기</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>현재 설정이 파일의 설정과 같습니다.</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>아무것도 가져오지 않았습니다. 여기서는 쓸 수 없는 설정: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>설정을 가져올까요?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>다음 설정이 바뀝니다:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>여기서는 쓸 수 없는 설정: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>모든 설정을 되돌릴까요?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>모든 설정이 기본값으로 돌아갑니다. 로그인은 유지되며 API 키와 요청 기록도 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>모두 되돌리기</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1을(를) 바꿀까요?</translation>
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
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>%1을(를) 만들까요?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>+ 줄은 추가되고 − 줄은 제거됩니다. 나머지는 모두 그대로입니다. 같은 폴더에 백업을 보관합니다.</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>이 파일은 아직 없습니다. 다음 내용이 들어갑니다:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>파일의 변경 내용</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>파일 만들기(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1이(가) 이 서버에 맞게 설정되었습니다.</translation>
    </message>
    <message>
        <source>Set &amp;up for me…</source>
        <translation>자동으로 설정(&amp;U)…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>되돌리기(&amp;N)</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>먼저 프로그램을 종료하세요. 프로그램이 닫힐 때 이 파일을 덮어씁니다.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ 파일에 적힌 모델 “%1”은(는) 내 요금제에 없습니다. 이 모델에 대한 요청이 실패할 수 있습니다.</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ 파일에 적힌 모델 “%1”은(는) 내 요금제에 없습니다. 대신 “%2”이(가) 응답합니다.</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>데모에서는 쓸 수 없습니다. 내 프로그램이 가상 응답을 받게 되기 때문입니다.</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>되돌렸습니다. %1은(는) 이전과 같습니다.</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock이 대신 %1을(를) 편집할 수 있습니다. 먼저 변경 내용을 보여 주고, 나머지는 그대로 두며, 백업을 보관합니다.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>%1에 만들었습니다.</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>%1에 바꿨습니다. 이전 파일을 %2(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>파일 변경 되돌리기</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>“%1” 사용…</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>로그인 정보를 파일에 보관(&amp;F)</translation>
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
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Codex CLI에서 가져오기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>데모 써 보기(&amp;T)</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>가상 계정: 네트워크도 로그인도 없음</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>계속(&amp;O)</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>페이지를 여기서 열기(&amp;H)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>가져오기(&amp;M)</translation>
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
        <source>Try &amp;again</source>
        <translation>다시 시도(&amp;A)</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>다른 브라우저 사용(&amp;B)</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>다른 기기에서 코드를 입력하여 로그인</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>로그인 링크를 복사하여 여기나 다른 곳의 아무 브라우저에서 열기</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>브라우저가 마지막으로 연 페이지의 주소</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>브라우저 다시 열기(&amp;B)</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>로그인 링크 복사(&amp;L)</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>로그인 링크 복사</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>코드 입력을 기다리는 중</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock은 Codex CLI의 로그인을 쓸 수 있습니다. 그러면 두 프로그램이 로그인을 함께 쓰게 되어, 하나가 갱신하면 다른 하나는 다시 로그인해야 할 수 있습니다. 따로 로그인하는 편이 더 안정적입니다.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>로그인을 준비하는 중…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>로그인하는 중…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>시스템이 키체인의 암호를 요구합니다. 암호를 입력하면 ChatMock이 자동으로 계속합니다.</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>코드 입력을 기다리는 중입니다. 코드는 %1에 만료됩니다.</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>다른 사람이 보낸 코드는 절대 입력하지 마세요. 그 사람이 내 계정을 쓸 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>페이지가 코드를 받지 않으면 먼저 ChatGPT의 보안 설정에서 기기 코드 로그인을 켜세요.</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>로그인 링크를 복사하여 원하는 브라우저에서 열고 로그인하세요.</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>브라우저에서 로그인을 마치세요.</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock이 자동으로 계속합니다.</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>브라우저에 마지막으로 오류 페이지가 나오거나 브라우저가 다른 컴퓨터에 있으면 그 페이지의 주소를 복사하여 여기에 붙여 넣으세요:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>로그인한 후 브라우저에 오류 페이지가 나옵니다. 다른 프로그램이 포트를 사용하고 있기 때문이며, 이는 정상입니다.</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>그 페이지의 주소를 복사하여 여기에 붙여 넣으세요:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>코드 사용(&amp;D)</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>코드 복사(&amp;D)</translation>
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
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>%1초 만에 첫 출력이 나왔습니다.</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>첫 출력을 기다리는 중…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>생각하는 중…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>완료. %1</translation>
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
        <translation>추론(&amp;R)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>답변 복사</translation>
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
        <source>Try it (Demo)</source>
        <translation>써 보기 (데모)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>직접 중지했습니다.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>질문을 보내 서버를 시험하세요</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>응답 중지</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>이 컴퓨터 밖으로 나가는 데이터</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>데모: 아무것도 이 컴퓨터 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>아직 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>%1 이후 ChatMock이 연결한 모든 호스트입니다.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (이 컴퓨터)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1: %2, 보냄 %3, 받음 %4, 마지막 %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>요청 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>크기는 헤더와 암호화를 뺀 내용의 크기입니다. 로그인 페이지처럼 브라우저가 여는 페이지는 세지 않습니다.</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>모두 프록시 %1을(를) 거칩니다.</translation>
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
        <source>Sign &amp;in…</source>
        <translation>로그인(&amp;I)…</translation>
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
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>한도 새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>추론 강도(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>요청 %n개 진행 중</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>진행 중인 요청 없음</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>프로그램이 요청하는 대로</translation>
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
        <source>Tokens out</source>
        <translation>출력 토큰</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1, 입력 토큰 %2개 (캐시 %3개), 출력 토큰 %4개</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>캐시됨</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>추론</translation>
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
        <source>Turn on the server</source>
        <translation>서버 켜기</translation>
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
        <translation>준비 완료</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>완료했습니다.</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>ChatGPT 계정으로 로그인하세요.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>프로그램 연결</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>그러면 프로그램이 ChatMock을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>로그인하면 자동으로 시작됩니다.</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>연결 페이지에서 설정을 복사한 다음 메시지를 보내세요.</translation>
    </message>
</context>
</TS>
