<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>本文は記録されていません: ここに入れてください</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>本文はテキストではありません: ここに入れてください</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>%1 後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>ブラウザーでサインインが拒否されました。</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>もう一度サインインし、アクセスを許可してください。</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>もう一度サインインしてください: ChatGPT がこのセッションを終了しました。</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>「ChatGPT でサインイン」を選んでください。</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>この ChatGPT アカウントには Codex が含まれていません。</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>プランに含まれるアカウントを使うか、ワークスペースの管理者に許可を依頼してください。</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>これは許可されていません。</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>どのアカウントとウェブページが要求したかを確認してください。</translation>
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
        <source>There was no answer in time.</source>
        <translation>時間内に回答がありませんでした。</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>ネットワーク接続を確認し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>そこには何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>アドレスを確認するか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>このアドレスはそのようには使えません。</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>プログラムがどのアドレスを使っているか確認してください。</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>お使いのプランでは、このモデルは使えません。</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>要求したプログラムで別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>会話がこのモデルには長すぎます。</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>新しい会話を始めるか、この会話を短くしてください。</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT は安全上の理由でこのリクエストを拒否しました。</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>別の言い方にしてください。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>リクエストが大きすぎます。</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>一度に送る量を減らすか、設定で上限を上げてください。</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>リクエストのヘッダーが大きすぎます。</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>送信したプログラムを確認してください。</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>プランの上限に達しました。</translation>
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
        <source>Try again; if it stays, report it with the details.</source>
        <translation>もう一度お試しください。続く場合は、詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>それは使えませんでした。</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>入力内容を確認し、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>これはここではできません。</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>別の方法を選んでください。</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>リクエストが未対応の方式で圧縮されていました。</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>圧縮しないか、zstd、br、gzip、deflate で送信してください。</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>API キーがないか、間違っています。</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>設定にあるキーをプログラムに入力してください。</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>ChatGPT に接続できません。</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>ネットワーク接続、次にプロキシの設定を確認してください。</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT がエラーを返しました。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少ししてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>キャンセルされました。</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>まだ必要なら、もう一度始めてください。</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>ここではログインを読み取ることも保存することもできません。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>キーチェーンのロックを解除するか、ログインをファイルに保存してください。</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>ほかの機器がアカウントを使えてしまいます: API キーがまだありません。</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>このコンピューターだけに限るか、先に設定で API キーを決めてください。</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>ポート %1 はシステムが予約しています。</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>1024 以上のポートを使ってください。</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>このコンピューターには、設定にあるアドレスがありません。</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>このコンピューターだけに限るか、設定で別のアドレスを選んでください。</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock はファイルを保存できません。</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>ディスクの空きを作るか、フォルダーへの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>設定を保存できません。</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>変更は ChatMock の終了まで有効です。ディスクがいっぱいでないか確認してください。</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>ここでは API キーを読み取ることも保存することもできません。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>キーチェーンのロックを解除してもう一度試すか、新しいキーを作成してください。</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>ファイルを解釈できないため、そのままにしました。</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>修正するか、手順を手作業で行ってください。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>開くことのできる通常のファイルか確認してください。</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>ファイルに書き込めないため、そのままにしました。</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>アクセス権とディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>プログラムはまだ古いファイルを使っており、新しいファイルがそれを隠してしまいます。</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>手順を手作業で行ってください。</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>その間にファイルが変更されたため、そのままにしました。</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>ファイルを確認してください。バックアップの場所は詳細にあります。</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>バックアップはもう読み取れません。</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>手作業でファイルからその行を取り除いてください。</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>ローカルサーバーが応答しません。</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>いったんオフにして、もう一度オンにしてください。</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>ローカルサーバーに接続できません。</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>「概要」ページでオンになっているか確認してください。</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>リクエストログが壊れていたため、新しく始めました。</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>壊れたファイルは隣に残してあります。何もする必要はありません。</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>リクエストログが新しい ChatMock のものだったため、新しく始めました。</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>更新するときのために、もう一方のファイルは隣に残してあります。</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>ディスクがいっぱいです: 新しいリクエストを記録できません。</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>ディスクの空きを作ってください。最新のものがその後で書き込まれます。</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>リクエストログに書き込めません: 新しいリクエストが欠けることがあります。</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>データフォルダーに書き込めるか確認してください。プログラムには影響しません。</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock はすでに実行中ですが、応答しません。</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>システムのタスクマネージャーで終了し (プロセス %1)、ChatMock をもう一度起動してください。</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5 時間</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>毎週</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>毎月</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>毎年</translation>
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
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Has been reset; shown after the next request</source>
        <translation>リセットされました。次のリクエスト後に表示されます</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>リセットの時刻はまだ不明です</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>%1 後にリセット (%2)</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>リセットまでもちます</translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation>まもなく使い切る可能性があります</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>%1 ごろ使い切ります</translation>
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
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインインしてください</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT がこのセッションを終了しました。ChatMock を開いてサインインしてください。</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>ログインを読み取れません</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>ChatMock を開いて、できることを確認してください。</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>サーバーは動作していません</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>ポート %1 は別のプログラムが使用しています。</translation>
    </message>
    <message>
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>起動できませんでした。理由は ChatMock を開いて確認してください。</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>上限が回復しました</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1: リクエストに再び回答します。</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>上限到達</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>上限の %1 % を使用</translation>
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
        <translation>多くのプロバイダーに対応した、ブラウザーのチャットです。</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>自分のマシンで動く、ブラウザーのチャットです。</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>VS Code と JetBrains 用のコーディングアシスタントです。</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>ブラウザーのウェブページを使うには、そのアドレスが設定の「許可するウェブページ」の一覧に必要です。</translation>
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
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>設定ファイルに次を追加します。最初の 2 行は最初のテーブルより上に置きます:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>設定ファイルに次を追加します:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>ターミナルで使う、オープンなコーディングエージェントです。</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>ターミナルで使う、Anthropic のコーディングエージェントです。</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意のプログラム</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Ollama プロバイダーを通した、Visual Studio Code のチャットです。</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>モデルを選び、必要なら Home Assistant の操作を許可します。</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>「OpenAI Chat Model」などのノードでそれを選び、そこでモデルを選びます。</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>チャットとほかの作業に使うモデルを下で選びます。</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>モデルの一覧で「ChatMock」を選びます。</translation>
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
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>種類が「OpenAI」の認証情報を作成します:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>入力したアドレスは、Cursor 自身のサーバーが呼び出します。それらはあなたのコンピューターのプログラムには届かないので、先にトンネルなどで公開の https アドレスを用意し、設定で API キーを決めてください。</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>アドレスを入力します:</translation>
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
        <source>For every program that lets you enter an address of your own.</source>
        <translation>自分でアドレスを入力できるすべてのプログラム用です。</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>このサーバーのアドレスを指定します:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant は普通、別の機器で動きます: サーバーをほかの機器に開く必要があります。設定をご覧ください。Ollama 連携はキーを送れません。</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>VS Code が Ollama サーバーが古すぎると言う場合は、設定で Ollama のバージョンを上げてください。</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>このサーバーがキーを求めていないのにプログラムがキーを要求する場合は、任意の文字列でかまいません。</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>このサーバーがキーを求める場合は、代わりに「Internet Hosted」を選びます:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>チャットでモデルの一覧を開き、「Manage Models」、次に「Ollama」を選びます。</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>ライブラリをインストールします:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA、PyCharm、WebStorm とその仲間です。</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python 用の LangChain です。</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>このサーバーをプロバイダーにします:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Claude モデルの名前は、プランのモデルを表します。どれを表すかは設定にあります。</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>2 つの接続のうち 1 つで十分です。両方だと、どのモデルも 2 回並びます。</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>すべてが動くことを確かめる、ターミナルからの 1 回のリクエストです。</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>Raycast の設定を開き、「AI」へ進み、「Local Models」の下の「Ollama Host」を探します。</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>エージェントの設定を開き、LLM プロバイダーの中の「ChatMock」を探してキーを入力します:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>拡張機能の設定を開き、API プロバイダーとして「OpenAI Compatible」を選びます。</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>VS Code の設定を開き、「Ollama」を探します。このアドレスを入力します:</translation>
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
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>「Settings」、次に「Devices &amp; services」を開き、「Add integration」を選んで「Ollama」を探します。</translation>
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
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>ターミナルで使う、OpenAI のコーディングエージェントです。</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>Node.js、Deno、Bun 用の OpenAI のライブラリです。</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>Python 用の OpenAI のライブラリです。</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>または「Ollama API」をオンにし、そこにこのアドレスを追加します:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>Anthropic の API 用のプログラム: 「Base URL」を探します。キーはいつもの欄に入れます。</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>Ollama 用のプログラム: 「Host」または「Ollama URL」を探します。</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>OpenAI の API 用のプログラム: 「Base URL」、「API base」、「Endpoint」、「OpenAI compatible」のどれかを探します。</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast はそこでキーを送れません: API キーがない間だけ動きます。</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>ターミナルで次を実行します:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>LibreChat を再起動し、「ChatMock」を選びます。</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>いつものように起動します:</translation>
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
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>Xcode 26 以降のアシスタントです。</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>ベース URL は、末尾に /v1 を付けたトンネルの公開アドレスです。</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>エディターの Cursor です。</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>アシスタントを内蔵したエディターの Zed です。</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>Ollama 接続を通して使う、macOS のランチャーです。</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>家の音声アシスタントと自動化です。</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>一覧に表示したいモデルにチェックを付けます。</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>Ollama をオンにし、このアドレスを入力して接続をテストします:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>{rootUrl} のようなアドレスでは Cursor は動きません。公開アドレスは、キーを知る人すべてにプランの利用を許します: よく考えてください。</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>モデルに問い合わせるステップを持つワークフローです。</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>入力 %1 トークン、うち %2 はキャッシュ</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>出力 %1 トークン、うち %2 は推論</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1、回答は %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
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
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>入力 (キャッシュ)</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>出力 (推論)</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>要求したプログラム</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>回答の最初の部分が届いたとき</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>入力トークンと、そのうちキャッシュからの数</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>出力トークンと、そのうち推論に使った数</translation>
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
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>What the client sent</source>
        <translation>クライアントが送ったもの</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>ChatGPT に求めたもの</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>クライアントが受け取ったもの</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>ChatGPT 側の失敗</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>最初のトークンまで</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>かかった時間</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求内容</translation>
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
        <source>Model asked for</source>
        <translation>求められたモデル</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>回答するモデル</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推論の強度</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>少しずつ</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>まとめて</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>可能なものに変更</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>無視したもの</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>このモデルにはありません</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT にはこれに当たるものがありません。なくても回答は正しいものです</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>入力</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>うちキャッシュ</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>出力</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>うち推論</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>報告用</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>リクエスト ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>ChatGPT の ID</translation>
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
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>不完全</translation>
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
        <source>Client left</source>
        <translation>クライアント離脱</translation>
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
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>A status is a number such as 429, &gt;=400 or 4xx, or one of: failed, gone, running.</source>
        <translation>状態は 429、&gt;=400、4xx のような数か、次のどれかです: failed、gone、running。</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>時刻は 14:05 のような時刻、2026-11-28 のような日付、またはどれだけ前かです: 2h、7d。</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>トークンは数です。例: &gt;1000。</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>所要時間は単位付きの数です。例: &gt;10s。</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>フィルターを解釈できません</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>「%1:」の後のフィルターを解釈できません</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>フィルターの横の「例」に、調べられるものがあります。引用符で囲んだ語はそのまま探します。</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>リクエストログはオフです</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>リクエストは実行中の間だけここに表示されます。ログは設定の「プライバシー」でオンにできます。</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>まだリクエストはありません</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>サーバーはオフです。「概要」ページでオンにすると、プログラムのすべてのリクエストがここに現れます。</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>どれかのプログラムにベース URL として %1 を入力し、何か尋ねてください: 実行中のリクエストがここに現れます。</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>リクエストログを読み取れません</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>ディスクが動作し、データフォルダーを読み取れるか確認してください。詳細: %1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>一致するリクエストがありません</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>フィルターを変えるか、消してすべてのリクエストを表示してください。</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>ログのリクエスト: %1</translation>
    </message>
    <message>
        <source>Requests that match: %1</source>
        <translation>一致するリクエスト: %1</translation>
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
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>エクスポートしました: %1、%2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>エクスポートはキャンセルされ、ファイルは書き込まれませんでした。</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>エクスポートに失敗し、ファイルは書き込まれませんでした: %1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>ポート %1 は使用中</translation>
    </message>
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
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>プログラムはこの番号でサーバーを見つけます。変えても実行中の回答は中断されません。</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>ネットワークのほかの機器</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>ネットワークの電話やほかのコンピューターが、このコンピューターを通してアカウントを使えるようにします。それらは API キーを送る必要があります。</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>キーがある場合、すべてのプログラムがそれを送る必要があります。</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>許可するウェブページ</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>ブラウザーからサーバーを使えるウェブページを 1 行に 1 つ書きます。このコンピューターのページは常に使えます。</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>https://example.com のようなアドレスの先頭、またはすべてのページを表す * を入力してください。</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>このコンピューターのほかの名前</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>localhost のほかに、プログラムがサーバーを呼べる名前を 1 行に 1 つ書きます。</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>my-computer.local のように、空白とスラッシュのない名前を入力してください。</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>Ollama のポートでも提供する</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>Ollama 用のプログラムが、ポート 11434 で ChatMock を自分で見つけます。Ollama 自体が動いている場合を除きます。</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>ChatMock の起動時にサーバーをオンにする</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>サインイン済みで、サーバーを手動でオフにしていない場合です。</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>プログラムが別の指定をしない場合に、モデルが回答前にどれだけ考えるかです。高いほど時間がかかり、上限を早く使います。</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>思考の要約</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>モデルが考えたことをどれだけ伝えるかです。</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>プログラムへの思考の見せ方</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>プログラムに思考が表示されない、または回答の途中に表示される場合は、別の形を試してください。</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>強度ごとに別のモデルとして並べる</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>モデルしか選べないプログラム用です。</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>高速モード</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>対応するモデルの回答が速くなります。上限を早く使います。</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>ウェブ検索</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>プログラムが独自のツールを持ち込まない限り、モデルにウェブ検索を許します。</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>常にこのモデルを使う</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>プログラムがどのモデルを求めても、すべてのリクエストに回答します。プログラムに選ばせるには空のままにします。</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>Claude モデルの代わり</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>プログラムが Claude モデルを求めたときに回答するモデルです。</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>モデルの名前を入力してください。</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>小さい Claude モデルの代わり</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>Haiku モデルについても同じです。</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>モデルの別名</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>モデルに付ける追加の名前です。1 行に 1 つ、名前=モデル の形で入力します。</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>my-model=gpt-6-sol のような組を、自分自身に戻らないように入力してください。</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>アカウントにどのモデルがあるか問い合わせる</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>そうでなければ、ChatMock に付属の一覧を使います。</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>次に問い合わせるまで</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>上限をほぼ使い切ったとき</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>75、90、95 パーセントのときと、達したときです。</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>達していた上限が回復したとき</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>もう一度サインインが必要なとき</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>サーバーを起動できなかったとき</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>リクエストの一覧を残す</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>いつ、どのプログラムが、どのモデルを、何トークン使ったかです。このコンピューターに残ります。</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>リクエストを忘れるまでの日数</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>質問と回答の内容も残す</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>その場合、会話の文章がこのコンピューターのディスクにも残ります。キーとトークンは取り除かれます。</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>残す文章の最大の大きさ</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>1日に1回、最新のプロトコルバージョンを調べる</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>新しいモデルが現れるように、Codex の最新リリースを GitHub に問い合わせます。あなたの情報は送られません。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>ChatGPT への経路です。ほとんどの人はシステムに任せます。</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>プロキシを手動で選んだときに使います。名前とパスワードを含められます。</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>http://proxy:3128 や socks5://proxy:1080 のようなアドレスを入力してください。</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>追加の証明書のファイル</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>暗号化された接続を検査するネットワーク用です: 検査する側の証明書を PEM ファイルで指定します。</translation>
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
        <source>Where your sign-in and the API key are kept</source>
        <translation>サインインと API キーの保存場所</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>変更は次の起動から有効です。その後でもう一度サインインし、新しい API キーを作成してください。</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>プロトコルのバージョン</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>ChatMock が ChatGPT に伝えるバージョンです。auto では知られている最新のものになります。上げると新しいモデルが使えることがあります。</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>auto、または 1.2.3 のように数字とドットを入力してください。</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>リクエストの最大の大きさ</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>プログラムが一度に送れる量です。画像があるとリクエストは大きくなります。</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>リクエストのヘッダーの最大の大きさ</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Ollama のバージョン</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>Ollama 用のプログラムに伝えるバージョンです。新しい Ollama を求められたら上げてください。</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>0.21.0 のように数字とドットを入力してください。</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>メモリに残す回答の数</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>プログラムは残された回答から続けられます。0 なら残しません。</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>残す回答に使う最大のメモリ</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>残した回答を忘れるまで</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>詳しいログ</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>プログラムのログが詳しくなります。次の起動から有効です。</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>ChatGPT が送るものをログに書く</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>不具合を調べるためのものです。会話の文章もログに入ります。次の起動から有効です。</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>サインインする場所</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>次の起動から有効です。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>https:// または http:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>ChatGPT のアドレス</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>最新のプロトコルバージョンを調べる場所</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>https:// で始まるアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>プログラムの識別子</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>識別子を入力してください。空にはできません。</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>ブラウザーの応答を待つ場所</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>別のアドレスが役立つのはコンテナーの中だけです。</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>なし: すぐに回答</translation>
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
        <translation>とても高い</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>ウルトラ</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>モデルに任せる</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>簡潔</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>詳しい</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>要約なし</translation>
    </message>
    <message>
        <source>Before the response, in think tags</source>
        <translation>回答の前に think タグで</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>構造化された項目として (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>2 つの専用の項目として (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>同じものの別名 (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>専用の項目として (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>下のもの</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>このコンピューターに合う場所</translation>
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
        <source>That of the system</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1 から %2 までの整数を入力してください。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>一覧から 1 つ選んでください。</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>これは使えません: %1。</translation>
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
        <source>Application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>サインインサービス</translation>
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
        <translation>%1 %2</translation>
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
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>開いたままにする</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>ChatMock を終了しています</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>実行中の回答 %n 件を最大 5 秒待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>今すぐ終了</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>curl コマンドをクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>ログイン時の起動を変更できませんでした</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock は動作を続けています</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>トレイにあります。終えるには、アイコンのメニューで「終了」を選んでください。</translation>
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
        <source>This could not be changed.</source>
        <translation>変更できませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>ログインを探しています …</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>サインインしていません。ChatMock はご自分の ChatGPT プランを使います。</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>もう一度サインインしてください: ChatGPT がこのセッションを終了しました。</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>ログインはキーチェーンに保存されています。</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>ログインは %1 に保存されています。</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>取り込み元のプログラムと共有しています。</translation>
    </message>
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
        <source>Plan not told yet</source>
        <translation>プランはまだ不明です</translation>
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
        <translation>直近 14 日間の利用状況</translation>
    </message>
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
        <source>Tokens in, from the cache</source>
        <translation>入力トークン (キャッシュ分)</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>1 日ごとの利用状況</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>リクエストログから数値を読み取れません: %1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>まだリクエストはありません。プログラムが使った量が、ここに日ごとに集計されます。</translation>
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
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Tokens per day</source>
        <translation>1 日あたりのトークン</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>矢印キーで日を移動します。「表で表示」には同じ数値が行と列で並びます。</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>キーがある場合、すべてのプログラムがそれを送る必要があります。</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>新しいキーです。表示されるのは今回だけです: プログラムにコピーしてください。</translation>
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
        <source>Do not show the key any more</source>
        <translation>キーの表示をやめる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>API キーを作成</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>置き換え …</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>API キーを置き換え</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>削除 …</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>API キーを削除</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>オプション %1 で固定されています。</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>変数 %1 で固定されています。</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>キーがあるか確認しています …</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>キーはありません: このコンピューターのプログラムは、キーとして任意の文字列を送れます。</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>キーがあります。キーチェーンに保存されています。</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>キーがあります。%1 に保存されています。</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>キーがないと、ほかの機器は接続できません。このコンピューターのプログラムはそのまま使えます。</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>今のキーを持つプログラムは、新しいキーを受け取るまで拒否されます。</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>キーを置き換え</translation>
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
        <source>Lines to copy</source>
        <translation>コピーする行</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>%1 用の行</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>これらの行をコピー</translation>
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
        <source>Search the programs</source>
        <translation>プログラムを検索</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>見つかりません。「任意のプログラム」に、ほかのプログラムに必要なことがあります。</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>コンテナーの中では、127.0.0.1 はコンテナー自身です。代わりに %1 か、このコンピューターのアドレスを書いてください。</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>コンテナーの中では、127.0.0.1 はコンテナー自身です。Docker Desktop では、代わりに %1 と書いてください。Linux では、コンテナーを --network=host で起動するか、設定でサーバーをほかの機器に開いてください。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ サーバーはオフです: オンになるまで、プログラムは回答を得られません。</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>サーバーを起動しています …</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ サーバーを起動できませんでした。理由は「概要」ページにあります。</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ だれもサインインしていません: リクエストは拒否されます。「概要」ページでサインインしてください。</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>デモ: いま接続するプログラムには、模擬の回答が返ります。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>サーバーをオンにする(&amp;O)</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>「概要」へ移動(&amp;V)</translation>
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
        <source>Words have to occur in the path, the client, the model or the error; several words in &quot;quotes&quot; count as one. A minus before a condition turns it around.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>単語は、パス、クライアント、モデル、エラーのどれかに含まれる必要があります。&quot;引用符&quot; で囲んだ複数の単語は 1 つとみなします。条件の前のマイナスは条件を反転します。

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>フィルター(&amp;F):</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>単語, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失敗したもの</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>上限到達</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>実行中のもの</translation>
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
        <translation>10 秒より長いもの</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>1,000 トークン超</translation>
    </message>
    <message>
        <source>Without the lists of models</source>
        <translation>モデル一覧を除く</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>例(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>フィルターの例</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>目盛りは、均等に使った場合の現在位置を示します: %1 %</translation>
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
        <source>%1 limit</source>
        <translation>%1の上限</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>均等に使えば %1 %</translation>
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
        <source>Limits of your plan</source>
        <translation>プランの上限</translation>
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
        <source>Limits of your plan (Demo)</source>
        <translation>プランの上限 (デモ)</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>更新しています …</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  サインインすると表示されます。</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  最初のリクエストの後、または「更新」を選ぶと表示されます。</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>まだ更新されていません</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>%1に更新、古い可能性があります</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>%1に更新</translation>
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
        <source>Your own names</source>
        <translation>独自の名前</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>プログラムが特定のモデル名を必要とする場合は、設定でその名前をモデルに付けてください。</translation>
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
        <translation>%1 は %2 を表します</translation>
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
        <source>Asking for the models …</source>
        <translation>モデルを問い合わせています …</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>アカウントのモデルはまだ不明です。</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>アカウントのモデル: %1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>デモ: アカウント、回答、上限はこのプログラムの中で模擬されています。このコンピューターから外へは何も出ません。</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>デモを終える(&amp;L)</translation>
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
        <source>The rest is not shown here.</source>
        <translation>残りはここには表示されません。</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>デモ: 以前の日のリクエストは見本で、新しいものは模擬です。</translation>
    </message>
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
        <source>E&amp;xport …</source>
        <translation>エクスポート(&amp;X) …</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>消去(&amp;L) …</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>選んだリクエストを停止</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>選んだリクエストを curl コマンドとしてコピー</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>選んだリクエストの詳細</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>一致するリクエストをエクスポート</translation>
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
        <source>Choose a request to see its details.</source>
        <translation>リクエストを選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>表計算用の表 (*.csv)</translation>
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
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>終わったリクエストは、フィルターで隠れているものも含めて、すべて完全に削除されます。「概要」ページの日ごとの数値は残ります。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>オフです。いまプログラムは ChatMock を使えません。</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>起動しています …</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>オンですが、だれもサインインしていません: リクエストは拒否されます。</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>オンです。このコンピューターのプログラムが使えます。</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>オンです。ネットワークのほかの機器も使えます。</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>停止しています。実行中の回答は終わるまで続けられます。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>動作していません。</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>Ollama のポート %1 をだれが使っているか確認しています …</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>Ollama 用のプログラムはポート %1 で見つけられます。</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>別のプログラムが Ollama のポート %1 を使っています。それを止めるか、プログラムにベース URL を指定してください。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>サーバー オン(&amp;S)</translation>
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
        <translation>サーバー オン</translation>
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
        <source>Other devices in your network cannot use it then</source>
        <translation>その場合、ネットワークのほかの機器は使えません</translation>
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
        <source>Choose …</source>
        <translation>選択 …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>証明書のファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>リセット: %1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>最初の値に戻す</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>変数 %1 で固定されています。</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>オプション %1 で固定されています。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>下にプロキシのアドレスを入力してください。それまでは前の選択が有効です。</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>プロキシは使用中です: 先に上で別の経路を選んでください。</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>ネットワークのほかの人がアカウントを使えないように、先に API キーを作成してください。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>デモ: ここでの変更はデモの終わりまで有効で、保存されません。</translation>
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
        <source>Make an API key</source>
        <translation>API キーを作成</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>ほかの機器用のアドレス</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>待ち受けるアドレス</translation>
    </message>
    <message>
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>複数のネットワークを持つコンピューター用です: このアドレスのネットワークの機器だけが接続できます。</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>ログイン時に ChatMock を起動する</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>その場合、ウィンドウなしでトレイで待機します。</translation>
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
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>ほかの機器が使うアドレス: %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>「%1」を含む設定はありません。</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>%1 を変更しますか?</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>%1 を作成しますか?</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>そのファイルはまだありません。次の行が入ります:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>+ の行は追加され、− の行は取り除かれます。ほかはそのままです。同じフォルダーにバックアップを残します。</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>ファイルの変更点</translation>
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
        <source>Make the &amp;file</source>
        <translation>ファイルを作成(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>デモでは使えません: 自分のプログラムが模擬の回答に向いてしまうためです。</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>元に戻しました: %1 は以前のとおりです。</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 はこのサーバー用に設定されています。</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock がこれを %1 に書き込めます。先に変更点を示し、ファイルのほかの部分はすべて残し、バックアップを作ります。</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>%1 に作成しました。以前そのファイルはありませんでした。</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>%1 に変更しました。以前のファイルは %2 として残してあります。</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>自動で設定(&amp;U) …</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>ファイルの変更を元に戻す</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>ログインをファイルに保存(&amp;F)</translation>
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
        <source>Code on another &amp;device</source>
        <translation>別の機器でコードを入力(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>アドレスを貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>Codex CLI から取り込む(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>デモを試す(&amp;T)</translation>
    </message>
    <message>
        <source>For when this computer has no browser</source>
        <translation>このコンピューターにブラウザーがないとき</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>ブラウザーが別のコンピューターにあるとき</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>模擬のアカウント: ネットワークもサインインも不要</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>最後のページのアドレス</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>続ける(&amp;O)</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>ブラウザーを開く(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>アドレスをコピー(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>サインインページのアドレスをコピー</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>コードをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>ここでページを開く(&amp;H)</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock は Codex CLI のログインを引き継げます。その場合、両方のプログラムが共有します: 一方が更新すると、もう一方はサインインし直しになることがあります。別にサインインするほうが確実です。</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>取り込む(&amp;M)</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>ファイルを選択(&amp;F) …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインイン</translation>
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
        <translation>どの機器でもよいので %1 を開き、このコードを入力してください:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>サインインを準備しています …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>サインインしています …</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>ブラウザーでサインインを済ませてください。このウィンドウは自動で気付きます。</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>ブラウザーが開けないページで終わりましたか? そのページのアドレスをここに貼り付けてください:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>ブラウザーでサインインを済ませてください。開けないページで終わります: ほかのプログラムがそのポートを使っているため、ChatMock は応答できません。</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>そのページのアドレスをコピーし、ここに貼り付けてください:</translation>
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
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>サーバー オン(&amp;S)</translation>
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
        <source>Sign &amp;in …</source>
        <translation>サインイン(&amp;I) …</translation>
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
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>最初の言葉まで %1 秒。</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>最初の言葉を待っています …</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>考えています …</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>完了。%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
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
        <translation>思考(&amp;H)</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>モデルの思考</translation>
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
        <source>Ask something, to see that the server answers</source>
        <translation>サーバーが答えるか、何か尋ねてください</translation>
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
        <source>Stop the answer</source>
        <translation>回答を停止</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>試す (デモ)</translation>
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
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1: %2、入力 %3 トークン (キャッシュ %4)、出力 %5 トークン</translation>
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
        <source>of these cached</source>
        <translation>うちキャッシュ</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>うち推論</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M月d日 (ddd)</translation>
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
        <source>Server on</source>
        <translation>サーバー オン</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>プログラムを接続</translation>
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
        <source>Welcome: three steps to the first answer</source>
        <translation>ようこそ: 最初の回答まで 3 つの手順</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>済みました。</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>ChatGPT のアカウントで行います。</translation>
    </message>
    <message>
        <source>It starts by itself after the first sign-in.</source>
        <translation>最初のサインインの後、自動で起動します。</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>プログラムにベース URL を入力します。</translation>
    </message>
</context>
</TS>
