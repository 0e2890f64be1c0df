<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>ウィンドウを開けません。ウィンドウなしでサーバーを実行するには: %1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>ディスプレイ %1 を開けません。ウィンドウなしでサーバーを実行するには: %2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>オプションについては「%1」を参照してください</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>不明なコマンド「%1」です</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>不明なコマンド「%1」です。「%2」のことですか?</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>使えるコマンドは %1 です</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>OpenAI、Ollama、Anthropic 用のプログラムで自分の ChatGPT プランを使えるようにします。</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>模擬のアカウントとバックエンドを使う (ネットワークもサインインも不要)</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>コマンドなしで実行すると、ChatMock はウィンドウを開き、システムトレイに常駐します。</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>ウィンドウを開かず、トレイで起動する</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>このビルドにはウィンドウがないため、コマンドの指定が必要です。</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock は非公式のプログラムで、いつ使えなくなってもおかしくありません。</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>ウィンドウを表示するディスプレイがありません。ウィンドウなしでサーバーを実行するには: %1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>このビルドにはウィンドウがありません。コマンドを指定してください</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>余分な引数「%1」があります</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>不明なオプション %1 です</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>不明なオプション %1 です。%2 のことですか?</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>リクエストの本文は保存されていません: ここに挿入してください</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>リクエストはテキストではありません: ここに挿入してください</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>この ChatGPT アカウントには Codex が含まれていません。</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>この操作は許可されていません。</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>ポート %1 は別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>そのポートは別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>そのプログラムを閉じるか、別のポートを使ってください。</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>会話がこのモデルには長すぎます。</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT は安全上の理由でこのリクエストを拒否しました。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>リクエストが大きすぎます。</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>短時間のリクエストが多すぎます。</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>ChatGPT は現在混み合っています。</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>ChatMock の内部で問題が起きました。</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>API キーがないか、間違っています。</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT に接続できません。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少ししてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>プログラムはまだ古い設定ファイルを使っています。新しいファイルを作成すると、古いファイルは使われなくなります。</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>ローカルサーバーに接続できません。</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>リクエストログに書き込めません: 新しいリクエストが記録されないことがあります。</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>%2 以降にもう一度お試しください (あと %1)。</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>リセットまで待つか、別のモデルを選んでください。リセットの時刻は「概要」ページで確認できます。</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>%1 にリセットされます (あと %2)。</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>%1 にリセットされます (あと %2)。</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>5 時間の上限を使い切りました。</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>1 日の上限を使い切りました。</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>1 週間の上限を使い切りました。</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>1 か月の上限を使い切りました。</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>プランの上限を使い切りました。</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>サインインしていないか、セッションが終了しています。</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>「概要」ページで「ChatGPT でサインイン」を選んでください。</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>Codex を含むプランのアカウントを使うか、ワークスペースの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>どのアカウントでサインインしているか確認してください。</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>正しいアドレスではありません。</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>正しいアドレスは http://localhost:1455 で始まります。</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>このファイルは Codex CLI のログインファイルではありません。</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Codex CLI の auth.json を選ぶか、サインインしてください。</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock ではその値を使えません。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>値を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>ロックを解除してもう一度試すか、ログイン情報をファイルに保存してください。</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>ログイン情報を読み取れないか、保存できません。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>データフォルダーのアクセス許可と、ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>設定を保存できません。</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>ChatMock を終了すると変更は失われます。ディスクがいっぱいでないか確認してください。</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>API キーを読み取れないか、保存できません。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>キーチェーンのロックを解除してもう一度試すか、新しいキーを作成してください。</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>ファイルに誤りがあるため、変更しませんでした。</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>誤りを直すか、手順に従って自分で設定してください。</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>通常のファイルであること、開く権限があることを確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>ファイルに書き込めないため、変更しませんでした。</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>ファイルのアクセス許可と、ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>プログラムがまだ設定ファイルを作成していません。</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>プログラムを一度起動して終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>手順に従って自分で設定してください。</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>その間にファイルが変更されたため、そのままにしました。</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>バックアップを読み取れなくなりました。</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>追加された行を自分でファイルから削除してください。</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>ローカルサーバーが応答しません。</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>「概要」ページでサーバーをオフにし、もう一度オンにしてください。</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>サーバーがオンかどうか「概要」ページで確認してください。</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>インターネット接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>このアドレスは、この種類のリクエストを受け付けません。</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>プログラムのベース URL を確認してください。</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>お使いのプランにこのモデルは含まれていません。</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>プログラムで別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>新しい会話を始めるか、この会話を短くしてください。</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>メッセージの表現を変えて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>一度に送る量を減らすか、設定の「リクエストの最大サイズ」を上げてください。</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>リクエストのヘッダーが大きすぎます。</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>設定の「ヘッダーの最大サイズ」を上げてください。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>もう一度お試しください。再び起きた場合は、詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>リクエストログが壊れていたため、新しいログを開始しました。</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>壊れたファイルは残してあります。何もする必要はありません。</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>リクエストログが新しいバージョンの ChatMock のものだったため、新しいログを開始しました。</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>元のファイルは、ChatMock を更新したときのために残してあります。</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>ディスクがいっぱいのため、新しいリクエストをログに記録できません。</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>空き容量を増やすと、最新のリクエストが保存されます。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>データフォルダーのアクセス許可を確認してください。お使いのプログラムに影響はありません。</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock はこれに対応していません。</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>対応していない内容は詳細に書かれています。</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>リクエストの圧縮方式に対応していません。</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>プログラムで圧縮をオフにしてください。</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>「設定」ページからキーをコピーし、プログラムに入力してください。</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>インターネット接続を確認し、次に設定のプロキシを確認してください。</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT がエラーを返しました。</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>まだ必要な場合は、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>ほかのデバイスが接続するには API キーが必要です。</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>設定で API キーを作成するか、このコンピューターだけを許可してください。</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>ポート %1 はシステムに予約されています。</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>1024 以上のポートを使ってください。</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>待ち受けるアドレスがこのコンピューターにありません。</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>設定で、このコンピューターだけを許可するか、別のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock のファイルを保存できません。</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>ディスクの空き容量を増やすか、データフォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>1 年の上限を使い切りました。</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>ファイルを確認してください。バックアップがある場合は、その場所が詳細に書かれています。</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>アドレスを確認して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock はすでに実行されていますが、応答していません。</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>システムのタスクマネージャーでプロセス %1 を終了してから、ChatMock をもう一度起動してください。</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[コマンド]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[オプション]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>使い方: %1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>バージョンを表示する</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>このヘルプを表示する</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>コマンドのオプションを見るには: %1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>設定もオプションとして指定できます。設定の一覧を見るには: %1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>終了コード: 0 成功、1 失敗、2 使い方の誤り、3 警告、13 ポートが使用中、77 未サインイン。</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>オプションとして使える場所</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>%1 およびコマンドなしの場合: %2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>コマンドなしの場合のみ: %1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>そのほかはすべて、%1 およびコマンドなしの場合。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>サインインとバックエンド</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>既定はオン</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>既定はオフ</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>既定は %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>環境変数 %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>ChatMock の設定</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>どの設定も、その実行に限ってオプションで指定できます。環境変数があるものも多くあります。オプションは環境変数より優先され、環境変数は保存された設定より優先されます。保存された設定はウィンドウの「設定」ページで変更し、有効な設定は「chatmock info」で確認できます。</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>そのほかの環境変数</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>すべてのデータを置くフォルダー (トークンはその中の auth.json に保存)</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>「chatmock import」が Codex CLI のログイン情報を探す場所 (既定は ~/.codex)</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>出力に色を付けない</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1 日の上限</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1 時間の上限</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1 分の上限</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>使用量は不明</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1% 使用</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>%1 にリセット済み</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>%1 にリセット (あと %2)</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>クレジット: 無制限</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>クレジット: なし</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>クレジット: あり</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>クレジット: %1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>更新: %1 (古い可能性があります)</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>更新から %1</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>更新から %1 (古い可能性があります)</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5 時間の上限</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>1 日の上限</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>1 週間の上限</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>1 か月の上限</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>1 年の上限</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation>M月d日 (ddd) HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>まだ不明です。最初の回答と一緒に届きます</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT は上限を報告していません</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>上限に達しました。リセットされるまでリクエストは拒否されます</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5 時間</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>週</translation>
    </message>
    <message>
        <source>month</source>
        <comment>short name of the monthly limit</comment>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <comment>short name of the yearly limit</comment>
        <translation>年</translation>
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
        <translation>リセットまで %1 (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>リセットまでもちます</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>使い切りました</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1: –</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1: %2 使用</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1: %2 使用、リセット %3</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1 日の上限</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1 時間の上限</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1 分の上限</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5 時間の上限</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>1 日の上限</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>1 週間の上限</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>1 か月の上限</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>1 年の上限</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>リセットされました。新しい数値は次のリクエストで届きます。</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>リセットの時刻は不明</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>いつ使い切ってもおかしくありません</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>%1 ごろに使い切る見込み</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>リセットされるまでリクエストは失敗します。</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>リセットされるまでリクエストは失敗します: %1 (あと %2)。</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>ワークスペースの支出の上限に達しました</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>ワークスペースの管理者に引き上げを依頼するか、お待ちください。</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1に達しました</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>プランの上限に達しました</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>切断</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインインしてください</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>サーバーが動作していません</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>ポート %1 は別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT がセッションを終了しました。ChatMock を開いてサインインしてください。</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>ログイン情報を読み取れません</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>ChatMock を開いて、対処方法を確認してください。</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>起動できませんでした。ChatMock を開いて、理由を確認してください。</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1がリセットされました</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>ChatMock を再び使えるようになりました。</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>このモデルを再び使えるようになりました。</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1に達しました</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1: %2 使用</translation>
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
        <translation>VS Code と JetBrains 用のコーディングアシスタントです。</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>「OpenAI API」の下に接続を追加します:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>設定ファイルにこのエンドポイントを追加します:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>Continue の設定ファイルにこのモデルを追加します:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>Zed の設定ファイルに次を追加します (「zed: open settings file」):</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>設定ファイルに次を追加します:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>設定ファイルに次を追加します:</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意のプログラム</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>「Locally Hosted」を選び、ポートを入力します:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>VS Code 用のコーディングエージェントです。</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>次の値を入力します:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>このホストを入力し、モデルを同期します:</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>ライブラリをインストールします:</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python 用の LangChain です。</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Raycast の設定を開き、「AI」へ進み、「Local Models」の下の「Ollama Host」を探します。</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>拡張機能の設定を開き、API プロバイダーとして「OpenAI Compatible」を選びます。</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>「Admin Panel」、次に「Settings」と「Connections」を開きます。</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>「Cursor Settings」、次に「Models」と「API Keys」を開き、「Override OpenAI Base URL」をオンにします:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>「Settings」、次に「Intelligence」を開き、「Add a Model Provider」を選びます。</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>「Settings」、「Tools」、「AI Assistant」の順に開き、モデルまたはプロバイダーのページへ進みます。</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>または「Ollama API」をオンにし、そこにこのアドレスを追加します:</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Ollama 用のプログラム: 「Host」または「Ollama URL」を探します。</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>ターミナルで次を実行します:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>モデルの 1 つを指定して起動します:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>TypeScript 用の AI SDK です。</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ollama をオンにし、このアドレスを入力して接続をテストします:</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>ブラウザーで使う、多くのプロバイダー用のチャットアプリです。</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>ブラウザーで使い、自分のコンピューターで動かすチャットアプリです。</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>ターミナル用のチャットプログラムです。</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>アシスタント内蔵のコードエディターです。</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>多くのモデル用のデスクトップチャットアプリです。</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>自分の文書をもとに答えるデスクトップチャットアプリです。</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>ローカルモデルも実行できるデスクトップチャットアプリです。</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>macOS 用のランチャーです。Ollama 経由で接続します。</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>ターミナル用の最小限のコーディングエージェントです。</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>メモアプリです。Copilot プラグインを使います。</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>ターミナル用のペアプログラミングツールです。</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>すべてが動くことを確認するための、ターミナルからの 1 回のリクエストです。</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>ウェブページは、設定の「許可するウェブページ」にそのアドレスがある場合だけ、このサーバーを使えます。</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>この名前のモデルを追加するか、モデルの一覧を更新します:</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>ホームフォルダーにある設定ファイルに次を追加します:</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>設定ファイルに次を追加します。最初の 2 行は最初のテーブルより上に置きます。</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>モデルの一覧に次を追加します:</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>エージェント内蔵のエディターです。</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>ターミナル用のオープンソースのコーディングエージェントです。</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>Anthropic のターミナル用コーディングエージェントです。</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>ベース URL として、トンネルの公開アドレスの後に /v1 を付けて入力します。</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>Charm のターミナル用コーディングエージェントです。</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>エージェントパネルで ChatMock のモデルを選びます。</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>チャットとそのほかの作業に使うモデルを下で選びます。</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>モデルの一覧で「ChatMock」を選びます。</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>「Fetch」を選んでモデルを一覧表示し、使いたいものを追加します。</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>「Manage」を選んでモデルを一覧表示し、使いたいものを追加します。</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>「OpenAI」タイプの認証情報を作成します:</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>このサーバー用のプロバイダーを作成します:</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor は {rootUrl} のようなアドレスを使えません。公開アドレスでは、キーを知っている人なら誰でもあなたのプランを使えます。</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>入力したアドレスには Cursor のサーバーがアクセスしますが、このコンピューターには届きません。先に、トンネルなどで公開の https アドレスを作成し、設定で API キーを作成してください。</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>Factory のターミナル用コーディングエージェントです。</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>IntelliJ IDEA、PyCharm、WebStorm など、JetBrains の IDE 用です。</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>自分でアドレスを入力できるプログラム用です。</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>Home Assistant がこのコンピューターで動作している場合: 「Settings」、次に「Devices &amp; services」を開き、「Add integration」を選んで「Ollama」を検索します。このアドレスを入力してモデルを選びます:</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>このサーバーがキーを必要としないのにプログラムがキーを求める場合は、任意の文字列を入力します。</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>ここで API キーを設定している場合は、代わりに「Internet Hosted」を選びます:</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>Raspberry Pi など別のデバイスで動作している場合: キーを送れるコミュニティ統合「Extended OpenAI Conversation」を HACS からインストールします。先に設定で、ほかのデバイスがこのサーバーを使えるようにします。次に、このコンピューターのネットワークアドレスをベース URL として入力し、キーも入力します:</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>プラグインの設定で、OpenAI 互換プロバイダーのカスタムモデルを追加し、「CORS」の項目があればオンにします:</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter は別の拡張機能です。先にインストールしてください。プロジェクトのページから localwriter.oxt をダウンロードし、「ツール」の「拡張機能」で追加します。</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>2 つの接続のうち、どちらか 1 つで十分です。両方あると、どのモデルも 2 回表示されます。</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>エージェントの設定を開き、「LLM Providers」の下の「ChatMock」にキーを入力します。Zed はキーをファイルではなくキーチェーンに保存します。</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>チャットでモデルの一覧を開き、「ChatMock」の下のモデルを選びます。まだ表示されない場合は VS Code を再起動します。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>「Settings」、次に「Community plugins」を開き、「Copilot」をインストールします。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>「Settings」、次に「Model Providers」を開き、「Add Provider」を選んで ChatMock という名前を付けます。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>「Settings」、次に「Model Provider」を開き、「Add」を選んで「OpenAI」タイプのプロバイダーを作成します:</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>「Settings」、次に「Model Provider」を開き、「Add」を選び、API モード「OpenAI API Compatible」で次の値を入力します:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>「Settings」、次に「AI Providers」と「LLM」を開き、「Generic OpenAI」を選びます:</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>OpenAI のターミナル用コーディングエージェントです。</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>Anthropic API 用のプログラム: 「Base URL」を探します。キーは通常の欄に入力します。</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>OpenAI API 用のプログラム: 「Base URL」、「API base」、「Endpoint」、「OpenAI compatible」のいずれかを探します。</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast はここでキーを送れないため、API キーを設定していない間だけ使えます。</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>GPT4All を再起動し、このサーバーのアドレスが付いたモデルを選びます。</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>LibreChat を再起動し、「ChatMock」を選びます。</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>コマンドパレットから「Chat: Open Language Models (JSON)」を実行し、次を追加します:</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>変更を保存します。</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>GPT4All のモデルフォルダーに次を保存します:</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>LibreOffice のユーザーフォルダーに次を保存するか、LocalWriter の設定に同じ値を入力します:</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>「OpenAI Chat Model」などのノードでそれを選び、そこでモデルを選びます。</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>Writer でテキストを選択し、LocalWriter メニューの「Edit Selection」または「Extend Selection」を使います。</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>いつもどおりに起動し、「ChatMock」の下のモデルを選びます:</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>いつもどおりに起動し、/model で「ChatMock」を選びます:</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>いつもどおりに起動します:</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>Ollama 統合は API キーを送れませんが、ほかのデバイスからの接続には API キーが必要です。そのため、Home Assistant がこのコンピューターで動作し、API キーを設定していない場合だけ使えます。別のデバイスでは使えません。</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>Node.js、Deno、Bun 用の OpenAI ライブラリです。</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>Python 用の OpenAI ライブラリです。</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>Visual Studio Code のチャットです。</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>Xcode 26 以降のコーディングアシスタントです。</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Claude のモデル名を指定すると、お使いのプランのモデルが使われます。設定の「モデルの別名」を参照してください。</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>VS Code 1.122 以降が必要です。それより前のバージョンでは、設定を開いて「Ollama」を検索し、{rootUrl} を入力します。</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>このサーバーのアドレスを使います:</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>家庭用の音声アシスタントと自動化です。</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>モデルを使うステップを含むワークフローの自動化です。</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer と Calc で、LocalWriter 拡張機能を使います。</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>モデル · 強度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>First output</source>
        <translation>最初の出力</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>入力トークン %1、うちキャッシュから %2</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>これまでの出力トークン: 約 %1 (推定)</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>出力トークン %1、うち推論 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1 (使用: %2)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>出力</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>リクエストを送ったプログラム</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>リクエストが失敗した理由</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>最初の出力までの時間</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>入力トークンと、そのうちキャッシュからの数</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>出力トークンと、そのうち推論に使われた数</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>最初の出力まで</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推論の強度</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>無視したもの</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>プログラムからのリクエスト</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>ChatGPT へのリクエスト</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>プログラムへの回答</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>ChatGPT からの報告</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>要求されたモデル</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>使用したモデル</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>ストリーミング</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一括</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>調整したもの</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>このモデルは非対応</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>ChatGPT は非対応。回答に影響はありません</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>出力</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>これまでの出力 (推定)</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>不具合の報告用</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>リクエスト ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ChatGPT の ID</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>エラーコード</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>ChatGPT のエラーコード</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>ChatGPT のプランにこの機能は含まれていません。</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>プログラムでこの機能をオフにするか、この機能には別のサービスを使ってください。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>このアドレスには何もありません。</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>プログラムのベース URL を確認してください。多くのプログラムでは末尾が /v1 の URL が必要です。</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>プログラムが要求したものは、もう存在しません。</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>プログラムで新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>プログラムが無効なリクエストを送りました。</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>プログラムを更新してください。それでも解決しない場合は、開発元にエラーを報告してください。</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>このウェブページまたはアドレスは許可されていません。</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>設定の「詳細設定」で許可してください。</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock はサインインしていませんでした。</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>「概要」ページでサインインしてください。</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>リクエストをもう一度送ってください。</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>プログラムが、ChatMock の対応していない機能を使っています。</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>プログラムでその機能をオフにしてください。</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>その後リセットされました: ChatMock を再び使えます。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>手動で停止</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>プログラムが接続を閉じました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>プログラムが許可されていない操作を要求しました。</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>サーバーが停止処理中か、接続が多すぎました。</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>上限到達</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>失敗</translation>
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
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and its part</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation>不完全</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>手動で停止</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>切断</translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>まだリクエストはありません</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>リクエストログを読み取れません</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>フィルターを変更するか、クリアしてすべてのリクエストを表示してください。</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>ログのリクエスト: %1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>エクスポート中: %1/%2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>エクスポート中: %1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>429、4xx、&gt;=400 のような数値、または failed、stopped、gone、running のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>14:05 のような時刻、2026-11-28 のような日付、または 2h、7d のようにどれくらい前かを入力してください。</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>数値を入力してください (例: &gt;1000)。</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>単位付きの数値を入力してください (例: &gt;10s)。</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>検索する語句を入力してください。</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>リクエストログはオフです</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>リクエストは実行中だけここに表示されます。ログは設定の「プライバシー」でオンにできます。</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>サーバーはオフです。「概要」ページでオンにすると、プログラムのリクエストがここに表示されます。</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>プログラムを接続してください: 「接続」ページからその設定をコピーします。リクエストは実行中だけここに表示されます。</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>ディスクと、データフォルダーのアクセス許可を確認してください。詳細: %1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>一致するリクエストはありません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>一致するリクエスト: %1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>%1 件のリクエストを %2 にエクスポートしました</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>エクスポートをキャンセルしました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>エクスポートに失敗しました。ファイルは書き込まれていません: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>could not start</source>
        <translation>起動できませんでした</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>オン · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>port %1 is in use</source>
        <translation>ポート %1 は使用中です</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>待ち受けるアドレス。ほかのデバイスが接続するには API キーが必要</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>待ち受けるポート</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>プログラムが送る必要のある API キー。設定ファイルには保存されない。実行中のプログラムのオプションはこのコンピューターのほかのユーザーにも見えるため、環境変数のほうが安全</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>サーバーの使用を許可するウェブページのオリジン。オプションを繰り返すか、コンマで区切る</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>プログラムがサーバーへの接続に使える、このコンピューターの別名 (Host ヘッダー)</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>リクエストの最大サイズ (MiB)</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>ヘッダーの最大サイズ (KiB)</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>Ollama 用のプログラムが接続するポート 11434 も使う (別のプログラムが使用中の場合を除く)</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>報告する Ollama のバージョン。より新しいバージョンを求めるプログラムがある場合に上げる</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>Responses API の次のやり取りのためにメモリに保持する回答の数。0 なら保持しない</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>保持する回答用の最大メモリ (MiB)</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>使われなくなってから保持した回答を削除するまでの秒数</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>サインイン済みなら、サーバーを ChatMock と一緒に起動する</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>既定の推論の強度 (リクエストに指定がない場合)</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>推論の要約の詳しさ</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>チャットプログラムに渡す推論の形式 (「current」は「legacy」と同じ)</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>モデルを推論の強度ごとに別のモデルとして一覧に表示する</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>モデルが対応していれば高速モードを使う。上限に早く達する</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>モデルにウェブ検索を許可する (リクエストが独自のツールを持つ場合を除く)</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>リクエストがどのモデルを指定しても、常にこのモデルを使う</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>プログラムが Claude のモデルを求めたときに使うモデル</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>プログラムが小型の Claude モデル (Haiku) を求めたときに使うモデル</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>モデルの別名。オプションを繰り返すか、コンマで区切る</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>モデルの一覧をアカウントから取得する</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>モデルの一覧を更新する間隔 (秒)</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>ChatGPT への接続に使うプロキシ: システムのもの、なし、または --proxy-url のもの</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>--proxy-mode manual で使うプロキシのアドレス</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>追加の証明書のファイル (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>上限をほぼ使い切ったときと、使い切ったときに通知する</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>通知する上限の使用率 (%)。100 だけなら使い切ったときのみ</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>使い切った上限がリセットされたときに通知する</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>サインインが必要なときに通知する</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>サーバーを起動できないときに通知する</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>リクエストログをこのコンピューターに残す: 時刻、プログラム、モデル、所要時間、トークン (本文は含まない)</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>ログのリクエストを削除するまでの日数。0 ならすべて残す</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>リクエストと回答の本文もログに保存する (キーと画像を除く)</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>リクエストと回答ごとに残す本文の最大サイズ (KiB)</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>新しいモデルが使えるように、Codex の最新バージョンを 1 日 1 回確認する</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>ウィンドウの言語。指定しない場合はシステムの既定</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>トークンの保存先: 「keychain」または「file」(データフォルダーの auth.json)。「auto」はキーチェーン、CHATGPT_LOCAL_HOME が設定されている場合はファイル</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>ChatGPT に報告する Codex CLI のバージョン。「auto」は既知の最新バージョン</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>詳しい出力。「serve」ではリクエストごとに 1 行表示する</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>ChatGPT から受信したすべてのイベントも表示する (メッセージの本文を含む)</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>サインインサービスのアドレス</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>ChatGPT バックエンドのアドレス</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>Codex の最新バージョンを確認するアドレス。指定しない場合は GitHub の openai/codex のリリース</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>サインインサービス用のクライアント ID</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>ブラウザーからのサインインを受け取るアドレス (コンテナー用)</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>このコンピューターのほかのユーザーが API キーなしでサーバーを使うことを許可する</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>ネットワーク上のほかのデバイス</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>このコンピューターの IP アドレス、localhost、またはすべてを表す * を入力してください。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>許可するウェブページ</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>my-computer.local のように、空白とスラッシュのない名前を入力してください。</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>高速モード</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>ウェブ検索</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>常にこのモデルを使う</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>モデルの名前を入力してください。</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>モデルの別名</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>上限をほぼ使い切ったとき</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>もう一度サインインが必要なとき</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>http://proxy:3128 や socks5://proxy:1080 のようなアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>読み取れるファイルを選んでください。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Codex version</source>
        <translation>Codex CLI のバージョン</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>リクエストの最大サイズ</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>メモリに保持する回答の数</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>ChatGPT から受信した内容をログに記録する</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>非常に高い</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>ウルトラ</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>簡潔</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>要約なし</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>自分だけが読めるファイル</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1 から %2 までの整数を入力してください。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>サインインサービス</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>サーバーを ChatMock と一緒に起動する</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>サインイン済みで、サーバーを自分でオフにしていない場合。</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>ネットワーク内のスマートフォンやほかのコンピューターが、このコンピューターを通じてあなたのアカウントを使えます。接続には API キーを送る必要があります。</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>キーを設定すると、すべてのプログラムがキーを送る必要があります。</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>プログラムが使うアドレスの一部です。変更しても、実行中の回答は続きます。</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>Ollama のポートも使う</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>Ollama 用のプログラムがポート 11434 で ChatMock に接続できるようになります (Ollama 自体が動作している場合を除く)。</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推論の強度</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>プログラムが選ばない場合に使われます。強度が高いほど時間がかかり、上限に早く達します。</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>モデルがウェブを検索できるようになります (プログラムが独自のツールを使う場合を除く)。</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>対応しているモデルの回答が速くなります。上限に早く達します。</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>推論の要約</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>モデルの推論をプログラムがどこまで表示できるかを決めます。</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>推論の形式</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>プログラムに推論が表示されない場合や、回答の中に表示される場合は、別の形式を試してください。</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>推論の強度ごとに別のモデルとして一覧に表示する</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>モデルしか選べないプログラム用です。</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>プログラムがどのモデルを求めても、すべてのリクエストに使います。空欄にすると、プログラムの選択に従います。</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>Claude の代わりに使うモデル</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>プログラムが Claude のモデルを求めたときに使われます。</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>Claude Haiku の代わりに使うモデル</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>プログラムが小型の Claude モデルを求めたときに使われます。</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>モデルの別名を 1 行に 1 つ入力します: NAME=MODEL。</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>my-model=gpt-6-sol のような組を入力してください。名前が自分自身を指すことになる指定はできません。</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>モデルの一覧をアカウントから取得する</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>オフの場合は、ChatMock に付属の一覧が使われます。</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>モデルの一覧を更新する間隔</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>使い切ったときも通知します。</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>通知する使用率 (%)</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>複数の場合はコンマで区切ります。使い切ったときだけ通知するには 100 を入力します。</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>75, 90, 95 のように、1 から 100 までの整数を入力してください。</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>上限がリセットされたとき</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>サーバーを起動できないとき</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>リクエストログを残す</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>各リクエストの時刻、プログラム、モデル、所要時間、トークンです。ログはこのコンピューターから外に出ません。</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>リクエストを削除するまでの日数</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 ならすべて残します。</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>リクエストと回答の本文も保存する</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>会話がこのコンピューターに保存されます。キーとトークンは取り除かれます。</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>リクエストごとに残す本文の最大サイズ</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>Codex の最新バージョンを 1 日 1 回確認する</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>新しいモデルが使えるように、Codex の最新リリースを GitHub に問い合わせます。個人データは送信されません。</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>ログイン情報と API キーの保存先</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>再起動後に有効になります。その後、もう一度サインインし、新しい API キーを作成する必要があります。</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>ChatGPT への接続に使います。</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>「手動」の場合に使われます。ユーザー名とパスワードを含めることもできます。</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>追加の証明書</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>ネットワークで暗号化通信が検査されている場合: 検査している会社の証明書 (PEM ファイル)。</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>ChatMock が ChatGPT に報告する Codex のバージョンです。auto は既知の最新バージョンです。新しいバージョンでは新しいモデルが使えることがあります。</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>auto、または 1.2.3 のようなバージョンを入力してください。</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>ブラウザーからサーバーを使えるウェブページを 1 行に 1 つ入力します。このコンピューターのページは常に許可されます。</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>https://example.com のようなアドレスの先頭部分、またはすべてのページを表す * を入力してください。</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>このコンピューターの別名</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>プログラムがサーバーへの接続に使う localhost 以外の名前を、1 行に 1 つ入力します。</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>画像があるとリクエストは大きくなります。</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>ヘッダーの最大サイズ</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Ollama のバージョン</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>Ollama 用のプログラムに報告されます。より新しい Ollama を求めるプログラムがある場合に上げてください。</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>0.21.0 のようなバージョンを入力してください。</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>プログラムは保持された回答から続けられます。0 なら保持しません。</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>保持する回答用のメモリ</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>保持した回答を削除するまでの時間</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>詳しい出力</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>ChatMock 自体のログに、より詳しく記録します。再起動後に有効になります。</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>エラーを調べるためのものです。ログに会話の内容が含まれます。再起動後に有効になります。</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>サインインサービスのアドレス</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>再起動後に有効になります。</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>https:// または http:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>ChatGPT バックエンドのアドレス</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>バージョン確認のアドレス</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>https:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>ID を入力してください。空にはできません。</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>サインインを受け取るアドレス</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>コンテナーの場合だけ変更してください。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>回答の中の &lt;think&gt; タグ</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>構造化フィールド (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>2 つの別フィールド (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>2 つの別フィールド (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>別フィールド (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>一覧から 1 つ選んでください。</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>この値は無効です。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>このコンピューターのほかのユーザー</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>このコンピューターに別のユーザーとしてログインしている人が、あなたのアカウントを使えるようになります。オフの場合は API キーが必要です。</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
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
        <translation>%1 としてサインインしています。</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>ログイン情報の保存先: %1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>ログイン情報を自分だけが読めるファイルに保存するには、--token-store file を使うか CHATMOCK_TOKEN_STORE=file を設定してください</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>%2 に %1 のログイン情報が見つかりました</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>これはサインイン用のリンクです。</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>リンクをブラウザーで開き、そこでサインインしてください。その後、ブラウザーが最後に表示したページのアドレスを貼り付けてください。</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>正しいアドレスではありません。</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>正しいアドレスは %1 で始まります。</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>このアドレスは以前のサインインのものです。</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>最後に開いたサインインページを使うか、もう一度始めてください。</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>ブラウザーでアクセスが拒否されました。</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>もう一度サインインし、アクセスの許可を選んでください。</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>このワークスペースでは Codex が有効になっていません。</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>ワークスペースの管理者に有効化を依頼するか、別のアカウントでサインインしてください。</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>別のプログラムがサインインを開始しています。</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>このコンピューターで一度にサインインを受け取れるプログラムは 1 つだけです。先にもう一方のサインインを終えてから、ここでサインインしてください。</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>サインインが時間内に完了しませんでした。</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>もう一度サインインしてください。制限時間は 5 分です。</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>コードの有効期限が切れました。</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>新しいコードを取得してください。</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>コードでのサインインは利用できません。</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>代わりにブラウザーでサインインしてください。</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>保存されたログイン情報がキーチェーンにありません。</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>キーチェーンがロックされている場合は解除してください。そうでなければ、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>ロックを解除するか、代わりにログイン情報をファイルに保存してください。</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>このシステムにはキーチェーンがありません。</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>代わりにログイン情報をファイルに保存してください。</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>保存されたログイン情報が壊れています。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>ログイン情報のファイルを使えません。</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>ディスクに空き容量があること、ChatMock がデータフォルダーに書き込めることを確認してください。</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>このコンピューターに Codex CLI のログイン情報が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>Codex CLI の auth.json を選ぶか、サインインしてください。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 時間前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>%1 日前</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <translation>%1曜 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1 %2</translation>
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
        <translation>ChatMock デモ</translation>
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
        <translation>未サインイン</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>トークン/秒</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of the limit</comment>
        <translation>割合</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>現在の 5 時間枠 (%1 から)</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>プランの今週 (%1 から)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>直近の %n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>数えたものすべて</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>ほかの場所</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>その前の期間</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>この上限の %1 % を使用済み</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ は推定値です。</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 には「%3」ではなく、1 から %2 までの整数を指定してください</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>システムがキーチェーンのパスワードを求めています。入力を待っています</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>メールアドレスのないアカウント</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1 (%2 プラン)</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>編集不可</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>設定可能</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>設定済み (モデルを確認してください)</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>このサーバーを使うように別のプログラムを設定する</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>プログラムの設定ファイルへの変更内容を表示し、確認を求め、日付付きのバックアップをファイルと同じ場所に残します。PROGRAM を省略すると、プログラムの一覧を表示します。終了コードは、プログラムが設定済みになったか変更を元に戻した場合は 0、そうでない場合は 1、プログラムが不明かオプションが誤っている場合は 2 です。</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>プログラムを一覧表示する (このコンピューターにあるものが先)</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>--list とともに使用: JSON 配列を出力する</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>ファイルを前回の変更前の状態に戻す</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>ファイルで指定されているモデルも置き換える</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>確認を求めない</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list にはプログラムを指定できません</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 にはプログラムの指定が必要です (例: %2)</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json は --list とともに使います</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo と --replace-model は同時に使えません</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>不明なプログラム「%1」です</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>不明なプログラム「%1」です。「%2」のことですか?</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>プログラムの一覧を見るには: %1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>(API キー)</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>最後のリクエストから %1</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>このコンピューターにあるプログラム:</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>そのほかのプログラム:</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>設定するには: %1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 はすでに設定されています: %2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1 (新しいファイル)</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>先に %1 を終了してください: 終了時にこのファイルを上書きします。</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>このファイルを変更しますか?</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>このファイルを作成しますか?</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>作成しました。</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>変更しました。以前のファイルの保存先: %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>元に戻すには: %1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>%1 には元に戻すものがありません</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1 (削除されます)</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>変更を元に戻しますか?</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>元に戻しました: %1 は変更前と同じ内容です。</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>%1 はここからは設定できません。次の手順に従ってください</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>何も変更しませんでした。確認なしで実行するには --yes を付けてください</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>何も変更しませんでした</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>このモデルへのリクエストは失敗することがあります</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>代わりに %1 が使われます</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 で指定されているモデル「%2」はお使いのプランにありません: %3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>代わりに %1 を使うには: %2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>%1 ではサーバーが動作していません。%2 のサーバーを使用します</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 件の問題</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 件の問題</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 件の警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 件の警告</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>%1 以降の送信:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 件のリクエスト</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 件のリクエスト</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (このコンピューター)</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>サイズは内容のみで、ヘッダーと暗号化の分は含みません。</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>含まれないもの: サインインなど、ブラウザーが開くページ。</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>ChatMock の動作を妨げるものがないか検査する</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>ポート、キーチェーン、サインイン、プロキシ、証明書、時計、ディスク、各ホストに接続できるかを検査します。モデルへのリクエストは送りません。終了コードは、すべて正常なら 0、警告があれば 3、問題があれば 1 です。</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>結果を JSON で出力する</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>読んでコピーできる不具合レポートを出力する (秘密情報、名前、本文は含まない)</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>実行中の ChatMock が起動してから送ったものを表示する: すべてのホスト、目的、回数、量</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>模擬のアカウントとバックエンドを使う</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report は --json や --traffic と同時に使えません</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>%1 にサーバーがありません: ChatMock が動作していない間は何も送信されません。ウィンドウを開いていてサーバーがオフの場合は、「ヘルプ」ページに表示されます</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>%1 のサーバーには別の API キーが必要です: --api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>%1 のサーバーはこのバージョンの ChatMock ではありません</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>すべてプロキシ %1 を経由します。</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1: %2、送信 %3、受信 %4、最後は %5前</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Ollama のポート</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>インターネット接続、ファイアウォール、プロキシ (「設定」の「ネットワーク」) を確認してください。</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>ChatMock のサーバーがポート %1 で動作しています。</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>ポート %1 は空いています。動作しているサーバーはありません。</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>ポート %1 は別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>Ollama を終了するか、設定の「Ollama のポートも使う」をオフにしてください。</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>そのプログラムを終了するか、別のポートを選んでください: 「設定」の「サーバー」、または chatmock serve --port NUMBER。</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>システムがプログラムにポート %1 の使用を許可していません。</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>1023 より大きいポートを選んでください: 「設定」の「サーバー」、または chatmock serve --port NUMBER。</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>このコンピューターにアドレス %1 はありません。</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>アドレスを 127.0.0.1 にしてください: 「設定」の「サーバー」、または chatmock serve --host 127.0.0.1。</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>キーチェーンを読み取れます。</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>キーチェーンが %1 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>キーチェーンのロックを解除してください。システムがパスワードを求めている可能性があります。キーチェーンを使わない場合: --token-store file。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>キーチェーンを読み取れません: %1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>キーチェーンのロックを解除してから、もう一度お試しください。キーチェーンを使わない場合: --token-store file。</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>ログイン情報は %1 に保存されています。</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>%1 はこのコンピューターのほかのユーザーにも読み取れます。</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>自分だけが読めるようにしてください: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>もう一度サインインしてファイルを作り直すか、そのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>デモでは何も保存されません。</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>ChatMock を開いて「サインイン」を選ぶか、次を実行してください: chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>サインイン済みです。</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>サインイン済みです (ChatGPT %1)。</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>サインインしていません。</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT がセッションを終了しました。</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>サインインしているかどうか不明です。</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>先にキーチェーンを使えるようにしてください。</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>プロキシを確認してください: 「設定」の「ネットワーク」、または --proxy-mode と --proxy-url。</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>プロキシは使われていません。</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>プロキシ %1 に接続できます。</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>プロキシ %1 が応答しません。</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>プロキシ %1 に接続できません: %2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>プロキシ %1 がユーザー名とパスワードを求めています。</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>プロキシのアドレスに含めてください: http://NAME:PASSWORD@HOST:PORT (「設定」の「ネットワーク」)。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>プロキシのアドレスを使えません: %1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>暗号化された接続は正常に使えます。</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>暗号化された接続は必要ありません。</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>%1 の証明書は受け入れられませんでした: %2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>会社が暗号化通信を検査している場合は、その証明書 (PEM ファイル) を追加してください: 「設定」の「ネットワーク」、または --ca-file。そうでない場合は、時計を確認し、システムの CA 証明書をインストールしてください。</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>証明書ファイル %1 を読み取れないか、証明書が含まれていません。</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>PEM ファイルを選んでください: 「設定」の「ネットワーク」、または --ca-file。</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>TLS ライブラリがないため、暗号化された接続を使えません。</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>OpenSSL をインストールし、ChatMock を再起動してください。</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>どのホストにも接続できなかったため、証明書を検査できませんでした。</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>時計を合わせるか、システムの自動設定を使ってください。</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>時計は %1 の時計と合っています (差: %2 秒)。</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>時計が %1 の時計より %2 分進んでいます。</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>時計が %1 の時計より %2 分遅れています。</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>どのホストにも接続できなかったため、時計を検査できませんでした。</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>データフォルダーに書き込めます。空き容量は %1 MB です。</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>データフォルダーのディスクの空き容量が %1 MB しかありません。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>データフォルダーのディスクがいっぱいです (空き容量 %1 MB)。</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>空き容量を増やしてください: このままでは新しいログイン情報を保存できません。</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>データフォルダー %1 に書き込めません。</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>アクセス許可を変更するか、CHATGPT_LOCAL_HOME に別のフォルダーを設定してください。</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>%1 ミリ秒で接続できました。</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>%1 のアドレスが見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 が %2 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>%1 の証明書は受け入れられませんでした。</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>「証明書」を参照してください。</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>プロキシが %1 に接続しませんでした。</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>プロキシが %1 に接続しませんでした (%2)。</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>%1 に接続できましたが、エラーが返されました (HTTP %2)。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 に接続できません: %2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>サインインとその更新</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>プログラムのリクエスト</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>アカウントのモデルと上限</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>Codex の最新バージョン (1 日 1 回、個人に関する情報は含まない)</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>自分で開始した検査</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>データフォルダーに書き込めます。</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>サーバーが動作しているか確認する</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>URL のサーバー、または設定のアドレスのサーバーを確認します。終了コードは、サインインの有無にかかわらず、動作していれば 0、していなければ 1 です。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>「%1」は http://127.0.0.1:8000 のようなアドレスではありません</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>%1 で動作中 (%2)</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>%1 のプログラムは ChatMock ではありません</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>%1 にサーバーがありません</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>コマンド、またはすべての設定を説明する</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>コマンドを説明します。「chatmock help settings」で、すべての設定とそのオプション、環境変数を一覧表示します。</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>Codex CLI または古い ChatMock のログイン情報を使う</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>PATH (ファイルまたはそのフォルダー) か通常の場所から auth.json をインポートします。もう一方のプログラムのファイルは変更されませんが、両方のプログラムが 1 つのログイン情報を共有します。別々にサインインするほうが確実です。</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>確認を求めない</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>何もインポートしませんでした。確認なしでインポートするには --yes を付けてください</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>インポートしますか?</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>何もインポートしませんでした</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>環境変数 %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>オプション %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 は別のユーザーのものです。トークンは所有者だけに表示されます</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>アカウント、上限、サーバー、設定、フォルダーを表示する</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>サインインしているアカウント、各上限の使用量、サーバーが動作しているか、既定と異なる設定、データの保存先を表示します。1 分以上前の上限は先に更新されます。「serve」のオプションも指定でき、それを反映した値を表示します。</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>代わりに、保存された auth.json をトークンごと表示する (他人に見せないこと)</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>上限を必ず更新する</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>模擬のアカウントとバックエンドを使う</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT が時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>上限を更新できませんでした: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>サインインしていません。ChatMock を開いて「サインイン」を選ぶか、次を実行してください: %1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>ログイン情報を読み取れません: %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>もう一度サインインするには: %1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>サインイン中</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>アカウント ID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>%1 まで有効、その後は自動的に更新</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>次のリクエストで自動的に更新</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>ログイン情報を別のプログラムと共有</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>模擬のアカウント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>必要 (オプションまたは環境変数で指定)</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>必要。保存先: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>動作中</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>はい、%1 (%2)</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>いいえ。ポート %1 は別のプログラムが使用しています</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>いいえ。起動するには: %1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>既定と異なる設定</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>サーバーの API キーを作成、置き換え、または削除する</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>プログラムが API キーを送る必要があるかどうかを表示します。ほかのデバイスが接続するには API キーが必要です。キーはトークンと一緒に保存され、作成したときだけ表示されます。動作中のサーバーは新しいキーをすぐに使います。</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>キーを作成して以前のキーと置き換え、表示する</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>キーを削除する (以後、このコンピューターのプログラムはキーが不要)</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new と --remove は同時に使えません</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>プログラムは API キーを送る必要があります。保存先: %1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>API キーは設定されていません。プログラムは任意の文字列を送れます。作成するには: %1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>今すぐキーをコピーしてください。表示されるのは一度だけです。保存先: %1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>API キーを削除しました。</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>CHATMOCK_API_KEY が設定されており、保存されたキーより優先されます</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>リクエストログを表示する</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>1 行に 1 つの JSON オブジェクトを出力する</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>Ctrl+C を押すまで、完了したリクエストを表示し続ける</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>最大 N 件のリクエストを表示する (既定は %1)</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>フィルターに一致するリクエストはありません。</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>リクエストログは設定でオフになっています。</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>まだリクエストはありません。</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>リクエストを表示します (最新のものが最後)。FILTER には、パス、プログラム、モデル、エラーのいずれかに含まれる文字列、または次のいずれかを指定します: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s。フィルターの前にマイナスを付けると、一致するものが除外されます。その場合は %1 のように -- の後に置いてください。</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>ChatGPT のアカウントでサインインする</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>ブラウザーでサインインページを開き、自動的に続行します。別のデバイスの場合など、ブラウザーが最後にエラーページを表示したときは、そのページのアドレスを貼り付けてください。ブラウザーがない場合は --headless を使います。</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>サインイン用のリンクを表示するだけで、開かない</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>別のデバイスで入力するコードでサインインする</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>ログイン情報を保存できません</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>サインイン用のリンク:</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>ブラウザーを開けませんでした。自分でリンクを開いてください。</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>ブラウザーを待っています。サインイン後にエラーページが表示された場合は、そのページのアドレスをここに貼り付けて Enter キーを押してください。</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>サインイン後、ブラウザーにエラーページが表示されますが、問題ありません (%1)。そのページのアドレスをコピーし、ここに貼り付けて Enter キーを押してください。</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>別のプログラムがポートを使用しています</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>別のデバイスでサインインするには: %1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>サインイン用のポートが使用中です</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>もう一度お試しください</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>アドレスを貼り付けるターミナルがない場合は、--headless を使ってください</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>任意のデバイスで次を開いてください:</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>このコードを入力してください:</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>コードの入力を待っています。有効期限は %1 です。</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>他人から送られてきたコードは決して入力しないでください。その人があなたのアカウントを使えるようになります。</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>ページがコードを受け付けない場合は、先に ChatGPT のセキュリティ設定でデバイスコードによるサインインをオンにしてください。</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>サインアウトする</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>ChatGPT とのセッションを終了し、このコンピューターからログイン情報を削除します。インポートしたログイン情報はここで削除されるだけで、もう一方のプログラムはサインインしたままです。</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>保存されたログイン情報を読み取れません</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>サインインしていませんでした。</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>サインアウトしました。ログイン情報を削除した場所: %1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>インポート元のプログラムはサインインしたままです。</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>推論の強度 (* は既定)</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>プランのモデルを一覧表示する</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>アカウントのモデルを一覧表示します。サインインしていない場合は、このバージョンが知っているモデルを表示します。</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>JSON 配列を出力する</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>模擬のアカウントとバックエンドを使う</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>モデルの一覧を更新できませんでした: %1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>デモ: 模擬のアカウントのモデルです。</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>アカウントのモデルです。</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>このバージョンが知っているモデルです。アカウントのモデルとは異なることがあります。</translation>
    </message>
</context>
<context>
    <name>app::OverviewPresenter</name>
    <message>
        <source>Choose a login file</source>
        <translation>ログインファイルを選択</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>ログインファイル (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>ChatMock を終了しますか?</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>%n 件のリクエストがまだ実行中です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock を終了しています</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>完了まで待つ(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>今すぐ終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>実行中のリクエストがなくなりしだい、ChatMock は終了します。</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock は %n 秒後に終了します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>curl コマンドをコピーしました。</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>Ollama 用のプログラムは %1 で接続できます</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>ポート %1 を使えません</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>ウィンドウなしでサーバーを実行する</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>Ctrl+C を押すまでサーバーを実行します。ディスプレイは不要です。サインインしていない間、リクエストは拒否されます。</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>模擬のアカウントとバックエンドを使う (ネットワークもサインインも不要)</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>データフォルダー %1 は読み取り専用です。ログイン情報、上限、リクエストログを保存できません</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>デモ: アカウントとバックエンドは模擬です。このコンピューターから外には何も送信されません。</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>%1 で待ち受けています</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>プログラムに次を入力してください:</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>ベース URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>任意の文字列 (例: &quot;unused&quot;)</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>設定したキー</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>停止するには Ctrl+C を押してください。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 としてサインインしています。</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>サインアウトしました</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>サインインするまでリクエストは拒否されます (再起動は不要): %1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>セッションが終了しました</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>もう一度サインインしてください (再起動は不要): %1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>ログイン情報を読み取れません</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>キーチェーンのロックが解除されると、ChatMock は自動的に続行します</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>キーチェーンのロックが解除されると、サーバーが起動します</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>サーバーは起動しませんでした</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>ポート %1 は空いています: %2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>停止しています。</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>停止しています。実行中のリクエスト: %1。中断するには、もう一度 Ctrl+C を押してください。</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>サインイン済み</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未サインイン</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>設定を %1 にエクスポートしました</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>設定をエクスポートできませんでした: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読み取れません: %1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>このファイルに ChatMock の設定は含まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>%n 件の設定をインポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1受け入れられなかったもの: %2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>すべての設定を既定値に戻しました。</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>「ログイン時に ChatMock を起動する」を変更できませんでした</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock は引き続き動作しています</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>変更できませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n 件の失敗したリクエスト</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>アイコンはシステムトレイにあります。終了するには、アイコンのメニューから「終了」を選んでください。</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>直近 N 日間を表示する (既定は %1)</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>リクエストとトークンを 1 日ごとまたはプログラム別に表示する</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>このコンピューターで数えた、直近の数日間のリクエストとトークンを表示します。キャッシュのトークンは入力に、推論のトークンは出力に含まれます。--by または --cycle を付けると、ある期間に誰が何を使ったかを表示します (指定がなければプログラム別、プランの今週)。</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>JSON を出力する: 1 日につき 1 行のオブジェクト、または期間全体で 1 つ</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>program、model、key、endpoint、day のいずれかで分ける (複数はコンマ区切り)</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>期間: 5h または week (その上限のリセットから)、today、直近の 7、30、365 日、または all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>期間を表計算用の CSV で出力する</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days は --by、--cycle、--csv と同時に使えません</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json と --csv は同時に使えません</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>リクエストログは設定でオフになっています。これらの合計はオフでも数えられます。</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>ChatMock について</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>バージョン %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>GNU General Public License バージョン 3 またはそれ以降に基づくフリーソフトウェアです。非公式: OpenAI が作成または承認したものではありません。</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>コマンドと設定</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>セキュリティ</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>新機能</translation>
    </message>
    <message>
        <source>License</source>
        <translation>ライセンス</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>サインアウト(&amp;U)</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>アカウント (デモ)</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン済み</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1 としてサインイン済み</translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>ログイン情報を読み込んでいます…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>サインインしていません。ChatGPT プランを使うにはサインインしてください。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>セッションが終了しました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>ログイン情報はキーチェーンに保存されています。</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>ログイン情報は %1 に保存されています。</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>Codex CLI またはインポート元のプログラムと共有しています。</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>プランはまだ不明</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>表で表示(&amp;T)</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>利用状況を表で表示</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>1 日ごとの利用状況</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>直近 14 日間の利用状況</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>入力トークン (キャッシュ)</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>リクエストログを読み取れません: %1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>まだリクエストはありません。プログラムが使ったトークンがここに表示されます。</translation>
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
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>1 日あたりのトークン</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>thousand millions</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 K</source>
        <comment>thousands</comment>
        <translation>%1 K</translation>
    </message>
    <message>
        <source>Use the arrow keys to go from day to day. “Show as table” has the same figures as a table.</source>
        <translation>矢印キーで日を移動できます。「表で表示」を選ぶと、同じ数値を表で見られます。</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>ほかのデバイス用のベース URL: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>ほかのデバイス用のベース URL をコピー</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>新しい API キー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>API キーをコピー</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>API キーを置き換え</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>API キーを削除</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>キーを設定すると、すべてのプログラムがキーを送る必要があります。</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>新しいキーです。お使いのプログラムにコピーしてください。後でもう一度ここからコピーできます。</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>キーを隠す</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API キーを作成</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>置き換え…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>オプション %1 で指定されています。</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>環境変数 %1 で指定されています。</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>キーを確認しています…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>キーは不要です。このコンピューターのプログラムは任意の文字列を送れます。</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>キーは設定済みで、キーチェーンに保存されています。</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>キーは設定済みで、%1 に保存されています。</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>ほかのデバイスは接続できなくなります。このコンピューターのプログラムに影響はありません。</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>現在のキーを使うプログラムは、新しいキーに変えるまで拒否されます。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>キーを置き換え</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>このコンピューターの検査</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>検査を実行</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>ポート、キーチェーン、サインイン、プロキシ、証明書、時計、ディスク、各ホストへの接続を検査します。数秒かかりますが、上限には影響しません。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>検査しています…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度検査</translation>
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
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>コピー: %1</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>コピーするテキスト</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>%1 用のテキスト</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>このテキストをコピー</translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>プログラムを検索</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>一致するプログラムはありません。入力する値は「任意のプログラム」を参照してください。</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>コンテナーでは、127.0.0.1 はコンテナー自身を指します。代わりに %1 か、このコンピューターのネットワークアドレスを使ってください。</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>コンテナーでは、127.0.0.1 はコンテナー自身を指します。Docker Desktop では代わりに %1 を使ってください。Linux では、コンテナーを --network=host で起動するか、設定でほかのデバイスにサーバーの使用を許可してください。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このコンピューターにあるもの</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>普段使いのアプリ</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>コーディングツール</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>ライブラリとスクリプト</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ モデルを確認</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>設定済み ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>リクエストを実行中</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>最後のリクエスト: %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>サーバーを起動しています…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>「概要」へ移動(&amp;V)</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ サーバーはオフです。オンにするまでプログラムは使えません。</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ サーバーを起動できませんでした。理由は「概要」を参照してください。</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ サインインしていないため、リクエストは拒否されます。「概要」ページでサインインしてください。</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>デモ: 今接続するプログラムには模擬の回答が返されます。</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>サーバーをオンにする(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation>ほかのデバイス</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>ネットワーク上のほかのデバイスでは、このベース URL と API キーを使います:</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
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
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>詳細をコピー</translation>
    </message>
</context>
<context>
    <name>ui::FilterBox</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>フィルター(&amp;F):</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>上限到達</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>1 つのプログラム</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>1 つのモデル</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>直近 2 時間</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>10 秒超</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>1,000 トークン超</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>例(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>フィルターの例</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>エンドポイント、プログラム、モデル、エラーに含まれる語句を探します。フレーズは &quot;引用符&quot; で囲みます。前にマイナスを付けると、一致するものを除外します。

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>検索、または status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>モデルの一覧を除く</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>一定のペースなら、現在は %1% のはずです</translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>%1 使用</translation>
    </message>
    <message>
        <source>with steady use you would be at %1 % now</source>
        <translation>一定のペースなら、現在は %1% のはずです</translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>クレジット: 無制限</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>クレジット: 残り %1</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>上限を更新</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>更新しています…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>上限 (デモ)</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>サインインすると、プランの使用量が表示されます。</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>まだ数値がありません。最初のリクエストで届きます。「更新」を選んで取得することもできます。</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>まだ更新していません</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>更新: %1 (古い可能性があります)</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>更新: %1</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>ログとデータ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>ログをコピー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>データフォルダーを開く</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>ログに表示するもの</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>すべてのメッセージ</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>ChatMock の起動後、該当するメッセージはありません。</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>データフォルダー: %1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation>デモ – ChatMock</translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation>ChatMock</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page and its news</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>ui::ModelNamesCard</name>
    <message>
        <source>Model names</source>
        <translation>モデル名</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>「設定」へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>「設定」へ移動: モデルの別名</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 は %2 の別名です</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>モデルの別名</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>プログラムが特定のモデル名を必要とする場合は、設定でその名前をモデルの別名として追加してください。</translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>モデルを更新</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>アカウントのモデル</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>アカウントのモデルはまだ不明です。</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>アカウントのモデル: %1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>デモを終了(&amp;L)</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>デモ: アカウント、回答、上限は模擬です。このコンピューターから外には何も送信されません。</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>レポートを作成</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>レポートには、バージョン、設定、検査の結果、最近の失敗が含まれます。パスワード、キー、メールアドレス、リクエストの本文は含まれません。何も送信されません: 内容を読んでから、質問する場所に貼り付けてください。</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>もう一度作成</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>リクエストの詳細</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown.</source>
        <translation>残りは表示されません。</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>エラーをコピー(&amp;E)</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>リクエスト ID をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl としてコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>このプログラムだけ(&amp;P)</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>このモデルだけ(&amp;M)</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>失敗だけ(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>列の幅をウィンドウに合わせる</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl としてコピー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>リクエストログを消去</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>エクスポートの進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>エクスポートをキャンセル</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>リクエストログを消去しますか?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>デモ: 以前のリクエストはサンプルで、新しいリクエストは模擬です。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>エクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>消去(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>エラーをコピー(&amp;R)</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>選択したリクエストを停止</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>選択したリクエストのエラーをコピー</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>選択したリクエストを curl コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>選択したリクエストの詳細</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>一致するリクエストをエクスポート</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>リクエストを選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>エラーをコピーしました。</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>リクエスト ID をコピーしました。</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>スプレッドシート (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>フィルターで隠れているものも含め、完了したすべてのリクエストをログから削除します。「概要」ページの利用状況は残ります。</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>起動しています…</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>オンです。このコンピューターのプログラムが使えます。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>動作していません。</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>Ollama 用のプログラムはポート %1 で接続できます。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>サーバーをオンにする(&amp;S)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>ベース URL をコピー</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>サーバーをオンにする</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>ベース URL</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>プログラム用のベース URL</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>サーバー (デモ)</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>ポート %1 を使う</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>このコンピューターだけ</translation>
    </message>
    <message>
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>オフです。プログラムは ChatMock を使えません。</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>オンですが、サインインしていません: リクエストは失敗します。</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>オンですが、現在リクエストは失敗します。</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>オンです。ネットワーク上のほかのデバイスも使えます。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>Ollama のポート %1 を確認しています…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Ollama のポート %1 は別のプログラムが使用しています。そのプログラムを閉じるか、お使いのプログラムにベース URL を入力してください。</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>最後の失敗: %1。%2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>最後の失敗: %1、%2。%3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>ネットワーク上のほかのデバイスは使えなくなります</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>失敗したリクエストを表示</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>ほかのデバイス用のベース URL</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>証明書ファイルを選択</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>リセット: %1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>環境変数 %1 で指定されています。</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>オプション %1 で指定されています。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>下にプロキシのアドレスを入力してください。それまでは以前の選択が使われます。</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>このプロキシは使用中です。先に上で別の項目を選んでください。</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>自分のデバイスだけがアカウントを使えるように、先に API キーを作成してください。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>表示: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>ほかのデバイス用のアドレス</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>待ち受けるアドレス</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>ログイン時に ChatMock を起動する</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>ポート %1 を使う</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>デモ: 変更はデモが終わるまで有効で、保存されません。</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>API キーを作成</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>複数のネットワークに属するコンピューター用: このアドレスのネットワークにあるデバイスだけが接続できます。</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>ウィンドウを開かず、トレイで起動します。</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>ほかのデバイス用のベース URL: %1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>「%1」に一致する設定はありません。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>ファイルにパスワード類は含まれません: ログイン情報も API キーも保存されません。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>すべての設定をエクスポート</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定をインポート</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>すべてリセット…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>すべての設定をリセット</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>現在の設定はファイルの設定と同じです。</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>何もインポートしませんでした。ここでは変更できないもの: %1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>設定をインポートしますか?</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>次の設定が変わります:</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>ここでは変更できないもの: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>すべての設定をリセットしますか?</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>すべての設定が既定値に戻ります。サインインしたままで、API キーとリクエストログは残ります。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1 を変更しますか?</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>%1 を設定</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>ファイルを変更(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>%1 を作成しますか?</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>+ の行が追加され、− の行が削除されます。ほかはすべてそのままです。バックアップが同じフォルダーに残ります。</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>このファイルはまだありません。次の内容で作成されます:</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>ファイルの変更内容</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>ファイルを作成(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 はこのサーバー用に設定されています。</translation>
    </message>
    <message>
        <source>Set &amp;up for me…</source>
        <translation>自動で設定(&amp;U)…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>先にプログラムを終了してください: 終了時にこのファイルを上書きします。</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ ファイルで指定されているモデル「%1」はお使いのプランにありません。このモデルへのリクエストは失敗することがあります。</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ ファイルで指定されているモデル「%1」はお使いのプランにありません。代わりに「%2」が回答します。</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>デモでは使えません: 自分のプログラムが模擬の回答を受け取るようになってしまいます。</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>元に戻しました。%1 は変更前と同じ内容です。</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock が代わりに %1 を編集できます。先に変更内容を表示し、ほかはすべてそのままにして、バックアップを残します。</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>%1 に作成しました。</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>%1 に変更しました。以前のファイルは %2 として保存されています。</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>ファイルの変更を元に戻す</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>「%1」を使う…</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>ログイン情報をファイルに保存(&amp;F)</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>ChatGPT でサインイン(&amp;I)</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>ほかの方法</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Codex CLI からインポート(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>デモを試す(&amp;T)</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>模擬のアカウント: ネットワークもサインインも不要</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>続行(&amp;O)</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>ここでページを開く(&amp;H)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>インポート(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインインしています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>サインインをキャンセル</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>任意のデバイスで %1 を開き、このコードを入力してください:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再試行(&amp;A)</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>別のブラウザーを使う(&amp;B)</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>別のデバイスでコードを入力してサインイン</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>サインイン用のリンクをコピーし、このデバイスまたはほかのデバイスのブラウザーで開く</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>ブラウザーが最後に表示したページのアドレス</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>ブラウザーをもう一度開く(&amp;B)</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>サインイン用のリンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>サインイン用のリンクをコピー</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>コードの入力を待っています</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock は Codex CLI のログイン情報を使えます。その場合、2 つのプログラムがログイン情報を共有し、一方が更新すると、もう一方で再びサインインが必要になることがあります。別々にサインインするほうが確実です。</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>ファイルを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>サインインを準備しています…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>システムがキーチェーンのパスワードを求めています。入力すると、ChatMock は自動的に続行します。</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>コードの入力を待っています。有効期限は %1 です。</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>他人から送られてきたコードは決して入力しないでください。その人があなたのアカウントを使えるようになります。</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>ページがコードを受け付けない場合は、先に ChatGPT のセキュリティ設定でデバイスコードによるサインインをオンにしてください。</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>サインイン用のリンクをコピーし、好きなブラウザーで開いて、そこでサインインしてください。</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>ブラウザーでサインインを完了してください。</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock は自動的に続行します。</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>ブラウザーが最後にエラーページを表示した場合や、別のコンピューターのブラウザーを使っている場合は、そのページのアドレスをコピーしてここに貼り付けてください:</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>その後、ブラウザーにエラーページが表示されますが、問題ありません: 別のプログラムがポートを使用しているためです。</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>そのページのアドレスをコピーして、ここに貼り付けてください:</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>コードを使う(&amp;D)</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>コードをコピー(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1: 完了</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1: 未完了</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>最初の出力まで %1 秒。</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>最初の出力を待っています…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>考えています…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>完了。%1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>送信(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>推論(&amp;R)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>質問を送信</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>試す (デモ)</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>手動で停止しました。</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>何か質問してサーバーを試す</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>回答を停止</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>このコンピューターから送信されるもの</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>デモ: このコンピューターから外には何も送信されません。</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>まだ何も送信されていません。</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>%1 以降に ChatMock が接続したすべてのホストです。</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (このコンピューター)</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1: %2、送信 %3、受信 %4、最後は %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 件のリクエスト</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>サイズは内容のみで、ヘッダーと暗号化の分は含みません。サインインなど、ブラウザーが開くページは含まれません。</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>すべてプロキシ %1 を経由します。</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>サーバーをオンにする(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>ベース URL をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>ChatMock を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>サインイン(&amp;I)…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>サインアウト(&amp;U)</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>ログイン時に起動(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation>ChatMock デモ: %1</translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation>ChatMock: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>上限を更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>推論の強度(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n 件のリクエストを実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>実行中のリクエストなし</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>プログラムの指定どおり</translation>
    </message>
</context>
<context>
    <name>ui::UsageHistoryModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>%1: no requests</source>
        <translation>%1: リクエストなし</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 件のリクエスト</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M月d日 (ddd)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1、入力トークン %2 (キャッシュ %3)、出力トークン %4</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Turn on the server</source>
        <translation>サーバーをオンにする</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>最初の手順を閉じる</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完了しました。</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>ChatGPT のアカウントを使います。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>プログラムを接続</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>プログラムが ChatMock を使えるようになります。</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>サインインすると自動的に起動します。</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>「接続」ページから設定をプログラムにコピーし、メッセージを送ります。</translation>
    </message>
</context>
</TS>
