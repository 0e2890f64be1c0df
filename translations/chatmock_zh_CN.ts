<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLineProgram</name>
    <message>
        <source>the window cannot be opened; to run the server without it: %1</source>
        <translation>无法打开窗口；要在无窗口的情况下启动服务器，请运行：%1</translation>
    </message>
    <message>
        <source>the display %1 cannot be opened; to run the server without a window: %2</source>
        <translation>无法打开显示 %1；要在无窗口的情况下启动服务器，请运行：%2</translation>
    </message>
    <message>
        <source>see &apos;%1&apos; for the options</source>
        <translation>选项请见“%1”</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;</source>
        <translation>未知命令“%1”</translation>
    </message>
    <message>
        <source>unknown command &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>未知命令“%1”；您是不是要找“%2”？</translation>
    </message>
    <message>
        <source>the commands are %1</source>
        <translation>可用的命令：%1</translation>
    </message>
    <message>
        <source>Use your ChatGPT plan in programs made for OpenAI, Ollama or Anthropic.</source>
        <translation>在为 OpenAI、Ollama 或 Anthropic 编写的程序中使用您的 ChatGPT 套餐。</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>使用模拟的账号和后端：无网络，无需登录</translation>
    </message>
    <message>
        <source>Without a command, ChatMock opens its window and stays in the system tray.</source>
        <translation>不带命令时，ChatMock 会打开窗口并驻留在系统托盘中。</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>启动到托盘，不显示窗口</translation>
    </message>
    <message>
        <source>This build has no window, so it needs a command.</source>
        <translation>此版本没有图形窗口，因此需要指定一个命令。</translation>
    </message>
    <message>
        <source>ChatMock is unofficial and may stop working any day.</source>
        <translation>ChatMock 是非官方程序，随时可能无法使用。</translation>
    </message>
    <message>
        <source>there is no display for the window; to run the server without a window: %1</source>
        <translation>没有可显示窗口的图形环境；要在无窗口的情况下启动服务器，请运行：%1</translation>
    </message>
    <message>
        <source>this build has no window; choose a command</source>
        <translation>此版本没有图形窗口；请指定一个命令</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>unexpected argument &apos;%1&apos;</source>
        <translation>意外的参数“%1”</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>未知选项 %1；您是不是要找 %2？</translation>
    </message>
</context>
<context>
    <name>CurlCommand</name>
    <message>
        <source>The request text was not saved: insert it here</source>
        <translation>未保存请求文本：请在此处填入</translation>
    </message>
    <message>
        <source>The request is not text: insert it here</source>
        <translation>请求不是文本：请在此处填入</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>此 ChatGPT 账号不包含 Codex。</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>不允许此操作。</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>端口 %1 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>该端口正被另一个程序使用。</translation>
    </message>
    <message>
        <source>Close that program, or use another port.</source>
        <translation>请关闭那个程序，或使用其他端口。</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>对话太长，此模型无法处理。</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT 出于安全原因拒绝了此请求。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>请求太大。</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>短时间内请求太多。</translation>
    </message>
    <message>
        <source>ChatGPT is overloaded at the moment.</source>
        <translation>ChatGPT 目前过载。</translation>
    </message>
    <message>
        <source>Something went wrong inside ChatMock.</source>
        <translation>ChatMock 内部出了问题。</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>API 密钥缺失或错误。</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>无法连接 ChatGPT。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The program still uses an older file, and would ignore it once there is a new one.</source>
        <translation>该程序仍在使用较旧的文件，新建文件会使其失效。</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>无法连接本地服务器。</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>无法写入请求日志：新的请求可能未被记录。</translation>
    </message>
    <message>
        <source>Try again in %1 (%2).</source>
        <comment>time left, moment</comment>
        <translation>请在 %1后再试（%2）。</translation>
    </message>
    <message>
        <source>Wait until it resets, or choose another model; the Overview page shows when that is.</source>
        <translation>请等待重置，或选择其他模型；重置时间见“概览”页。</translation>
    </message>
    <message>
        <source>It resets at %1 (in %2).</source>
        <comment>clock time, time left</comment>
        <translation>将于 %1 重置（%2后）。</translation>
    </message>
    <message>
        <source>It resets on %1 (in %2).</source>
        <comment>day and time, time left</comment>
        <translation>将于 %1 重置（%2后）。</translation>
    </message>
    <message>
        <source>The 5-hour limit is used up.</source>
        <translation>5 小时限额已用完。</translation>
    </message>
    <message>
        <source>The daily limit is used up.</source>
        <translation>每日限额已用完。</translation>
    </message>
    <message>
        <source>The weekly limit is used up.</source>
        <translation>每周限额已用完。</translation>
    </message>
    <message>
        <source>The monthly limit is used up.</source>
        <translation>每月限额已用完。</translation>
    </message>
    <message>
        <source>The limit of your plan is used up.</source>
        <translation>套餐的限额已用完。</translation>
    </message>
    <message>
        <source>You are not signed in, or your session has ended.</source>
        <translation>您未登录，或会话已结束。</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT” on the Overview page.</source>
        <translation>请在“概览”页选择“使用 ChatGPT 登录”。</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask your workspace administrator.</source>
        <translation>请使用套餐中包含它的账号，或联系工作区管理员。</translation>
    </message>
    <message>
        <source>Check which account you are signed in with.</source>
        <translation>请检查您登录的是哪个账号。</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>地址不正确。</translation>
    </message>
    <message>
        <source>It starts with http://localhost:1455.</source>
        <translation>正确的地址以 http://localhost:1455 开头。</translation>
    </message>
    <message>
        <source>This file is not a Codex CLI login.</source>
        <translation>此文件不是 Codex CLI 的登录文件。</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>请选择其 auth.json，或登录。</translation>
    </message>
    <message>
        <source>ChatMock cannot use that value.</source>
        <translation>ChatMock 无法使用该值。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请检查后再试。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>Unlock it and try again, or store your sign-in in a file.</source>
        <translation>请解锁后再试，或将登录信息保存在文件中。</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read or saved.</source>
        <translation>无法读取或保存您的登录信息。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder and the free space on the disk.</source>
        <translation>请检查数据文件夹的权限和磁盘可用空间。</translation>
    </message>
    <message>
        <source>Your settings cannot be saved.</source>
        <translation>无法保存您的设置。</translation>
    </message>
    <message>
        <source>Your changes are lost when ChatMock quits. Check whether the disk is full.</source>
        <translation>退出 ChatMock 后，您的更改会丢失。请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>The API key cannot be read or saved.</source>
        <translation>无法读取或保存 API 密钥。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or create a new key.</source>
        <translation>请解锁钥匙串后再试，或创建新的密钥。</translation>
    </message>
    <message>
        <source>The file has errors, so it was not changed.</source>
        <translation>文件有错误，因此未作更改。</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps yourself.</source>
        <translation>请改正它，或自行按步骤操作。</translation>
    </message>
    <message>
        <source>Check that it is a regular file and that you may open it.</source>
        <translation>请检查它是否为普通文件，以及您是否有权打开。</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was not changed.</source>
        <translation>无法写入该文件，因此未作更改。</translation>
    </message>
    <message>
        <source>Check its permissions and the free disk space.</source>
        <translation>请检查其权限和磁盘可用空间。</translation>
    </message>
    <message>
        <source>The program has not created its settings file yet.</source>
        <translation>该程序尚未创建其设置文件。</translation>
    </message>
    <message>
        <source>Start the program once, quit it, and try again.</source>
        <translation>请启动该程序一次，退出后再试。</translation>
    </message>
    <message>
        <source>Follow the steps yourself.</source>
        <translation>请自行按步骤操作。</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left as it is.</source>
        <translation>文件在此期间已被更改，因此保持原样。</translation>
    </message>
    <message>
        <source>The backup can no longer be read.</source>
        <translation>备份已无法读取。</translation>
    </message>
    <message>
        <source>Remove the lines from the file yourself.</source>
        <translation>请自行从文件中删除这些行。</translation>
    </message>
    <message>
        <source>The local server does not respond.</source>
        <translation>本地服务器没有响应。</translation>
    </message>
    <message>
        <source>Turn it off and on again on the Overview page.</source>
        <translation>请在“概览”页将其关闭后再打开。</translation>
    </message>
    <message>
        <source>Check on the Overview page whether it is on.</source>
        <translation>请在“概览”页检查它是否已打开。</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time.</source>
        <translation>ChatGPT 没有及时响应。</translation>
    </message>
    <message>
        <source>Check your internet connection and try again.</source>
        <translation>请检查网络连接后再试。</translation>
    </message>
    <message>
        <source>This address does not accept this kind of request.</source>
        <translation>此地址不接受这种请求。</translation>
    </message>
    <message>
        <source>Check the base URL in the program.</source>
        <translation>请检查程序中的基础 URL。</translation>
    </message>
    <message>
        <source>Your plan does not include this model.</source>
        <translation>您的套餐不包含此模型。</translation>
    </message>
    <message>
        <source>Choose another model in the program.</source>
        <translation>请在程序中选择其他模型。</translation>
    </message>
    <message>
        <source>Start a new conversation, or shorten this one.</source>
        <translation>请开始新的对话，或缩短此对话。</translation>
    </message>
    <message>
        <source>Rephrase the message and try again.</source>
        <translation>请换一种说法再试。</translation>
    </message>
    <message>
        <source>Send less at once, or raise “Maximum request size” in the settings.</source>
        <translation>请减少一次发送的内容，或在设置中调高“请求大小上限”。</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>请求头太大。</translation>
    </message>
    <message>
        <source>Raise “Maximum header size” in the settings.</source>
        <translation>请在设置中调高“请求头大小上限”。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it with the details.</source>
        <translation>请再试一次。如果仍然出错，请附上详情报告。</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one was started.</source>
        <translation>请求日志已损坏，已新建一个。</translation>
    </message>
    <message>
        <source>The damaged file was kept. You do not have to do anything.</source>
        <translation>损坏的文件已保留。您无需执行任何操作。</translation>
    </message>
    <message>
        <source>The request log belongs to a newer ChatMock. A new one was started.</source>
        <translation>请求日志来自较新版本的 ChatMock，已新建一个。</translation>
    </message>
    <message>
        <source>The previous file was kept; a newer ChatMock can read it again.</source>
        <translation>之前的文件已保留，更新 ChatMock 后可再次读取。</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be logged.</source>
        <translation>磁盘已满：无法记录新的请求。</translation>
    </message>
    <message>
        <source>Free some space; the latest requests are then saved.</source>
        <translation>请释放一些空间，之后会保存最近的请求。</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder. Your programs are not affected.</source>
        <translation>请检查数据文件夹的权限。您的程序不受影响。</translation>
    </message>
    <message>
        <source>ChatMock does not support this.</source>
        <translation>ChatMock 不支持此操作。</translation>
    </message>
    <message>
        <source>The details say what is missing.</source>
        <translation>缺少的内容见详情。</translation>
    </message>
    <message>
        <source>The request was compressed in an unsupported way.</source>
        <translation>请求使用了不支持的压缩方式。</translation>
    </message>
    <message>
        <source>Turn compression off in the program.</source>
        <translation>请在程序中关闭压缩。</translation>
    </message>
    <message>
        <source>Copy the key from the Settings page into the program.</source>
        <translation>请将“设置”页中的密钥复制到程序中。</translation>
    </message>
    <message>
        <source>Check your internet connection, then the proxy in the settings.</source>
        <translation>请检查网络连接，然后检查设置中的代理。</translation>
    </message>
    <message>
        <source>ChatGPT reported an error.</source>
        <translation>ChatGPT 报告了错误。</translation>
    </message>
    <message>
        <source>The action was canceled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Start it again if you still need it.</source>
        <translation>如果仍然需要，请重新开始。</translation>
    </message>
    <message>
        <source>Other devices can only connect when there is an API key.</source>
        <translation>设置 API 密钥后，其他设备才能连接。</translation>
    </message>
    <message>
        <source>Create an API key in the settings, or allow only this computer.</source>
        <translation>请在设置中创建 API 密钥，或只允许此计算机。</translation>
    </message>
    <message>
        <source>Port %1 is reserved by the system.</source>
        <translation>端口 %1 被系统保留。</translation>
    </message>
    <message>
        <source>Use port 1024 or higher.</source>
        <translation>请使用 1024 或以上的端口。</translation>
    </message>
    <message>
        <source>The address to listen on does not belong to this computer.</source>
        <translation>要监听的地址不属于此计算机。</translation>
    </message>
    <message>
        <source>Allow only this computer, or enter another address in the settings.</source>
        <translation>请只允许此计算机，或在设置中输入其他地址。</translation>
    </message>
    <message>
        <source>ChatMock cannot save its files.</source>
        <translation>ChatMock 无法保存其文件。</translation>
    </message>
    <message>
        <source>Free some space on the disk, or allow writing to the data folder.</source>
        <translation>请释放一些磁盘空间，或允许写入数据文件夹。</translation>
    </message>
    <message>
        <source>The yearly limit is used up.</source>
        <translation>年度限额已用完。</translation>
    </message>
    <message>
        <source>Check the file. The details say where the backup is, if there was one.</source>
        <translation>请检查该文件。如有备份，其位置见详情。</translation>
    </message>
    <message>
        <source>This was not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>请检查地址，然后重试。</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it is not responding.</source>
        <translation>ChatMock 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>End process %1 with the system&apos;s task manager, then start ChatMock again.</source>
        <translation>请用系统的任务管理器结束进程 %1，然后重新启动 ChatMock。</translation>
    </message>
</context>
<context>
    <name>HelpText</name>
    <message>
        <source>[COMMAND]</source>
        <translation>[命令]</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>For the options of a command, run: %1</source>
        <translation>要查看某个命令的选项，请运行：%1</translation>
    </message>
    <message>
        <source>Settings can be options, too; to list them: %1</source>
        <translation>设置也可以作为选项给出；要列出它们，请运行：%1</translation>
    </message>
    <message>
        <source>Exit codes: 0 success, 1 failure, 2 usage, 3 warnings, 13 port in use, 77 not signed in.</source>
        <translation>退出代码：0 成功，1 失败，2 用法错误，3 有警告，13 端口被占用，77 未登录。</translation>
    </message>
    <message>
        <source>Commands that accept them as options</source>
        <translation>接受这些选项的命令</translation>
    </message>
    <message>
        <source>With %1, and without a command: %2</source>
        <translation>用于 %1，以及不带命令时：%2</translation>
    </message>
    <message>
        <source>Only without a command: %1</source>
        <translation>仅在不带命令时：%1</translation>
    </message>
    <message>
        <source>All other settings: with %1, and without a command.</source>
        <translation>其他所有设置用于 %1，以及不带命令时。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Sign-in and backend</source>
        <translation>登录和后端</translation>
    </message>
    <message>
        <source>default on</source>
        <translation>默认打开</translation>
    </message>
    <message>
        <source>default off</source>
        <translation>默认关闭</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>variable %1</source>
        <comment>an environment variable, or several</comment>
        <translation>变量 %1</translation>
    </message>
    <message>
        <source>Settings of ChatMock</source>
        <translation>ChatMock 的设置</translation>
    </message>
    <message>
        <source>Each setting can be given as an option, for this run only. Many have an environment variable. An option overrides the variable, and a variable overrides the stored setting. The Settings page of the window changes stored settings; &apos;chatmock info&apos; shows the ones that are in effect.</source>
        <translation>每项设置都可以作为选项给出，仅对本次运行有效。许多设置还有环境变量。选项优先于变量，变量优先于已保存的设置。已保存的设置可在窗口的“设置”页中更改；“chatmock info”显示当前生效的设置。</translation>
    </message>
    <message>
        <source>Other environment variables</source>
        <translation>其他环境变量</translation>
    </message>
    <message>
        <source>Folder for all data; the tokens are then in its auth.json</source>
        <translation>存放所有数据的文件夹；令牌则保存在其中的 auth.json</translation>
    </message>
    <message>
        <source>Where &apos;chatmock import&apos; looks for the Codex CLI&apos;s login (default ~/.codex)</source>
        <translation>“chatmock import”查找 Codex CLI 登录信息的位置（默认 ~/.codex）</translation>
    </message>
    <message>
        <source>No colors in the output</source>
        <translation>输出不使用颜色</translation>
    </message>
</context>
<context>
    <name>LimitLines</name>
    <message>
        <source>limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1 天限额</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1 小时限额</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1 分钟限额</translation>
    </message>
    <message>
        <source>usage unknown</source>
        <translation>用量未知</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>已用 %1%</translation>
    </message>
    <message>
        <source>reset at %1</source>
        <translation>已于 %1 重置</translation>
    </message>
    <message>
        <source>resets at %1 (in %2)</source>
        <translation>将于 %1 重置（%2后）</translation>
    </message>
    <message>
        <source>Credits: unlimited</source>
        <translation>额度：不限</translation>
    </message>
    <message>
        <source>Credits: none</source>
        <translation>额度：无</translation>
    </message>
    <message>
        <source>Credits: available</source>
        <translation>额度：可用</translation>
    </message>
    <message>
        <source>Credits: %1</source>
        <translation>额度：%1</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <translation>更新于 %1（可能已过时）</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>%1前更新</translation>
    </message>
    <message>
        <source>Updated %1 ago (may be outdated)</source>
        <translation>%1前更新（可能已过时）</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5 小时限额</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>weekly limit</source>
        <translation>每周限额</translation>
    </message>
    <message>
        <source>monthly limit</source>
        <translation>每月限额</translation>
    </message>
    <message>
        <source>yearly limit</source>
        <translation>年度限额</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>weekly limit of a model</comment>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date and time</comment>
        <translation>M月d日 ddd HH:mm</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Not known yet; they arrive with the first response</source>
        <translation>尚未获取；收到第一个响应后即可显示</translation>
    </message>
    <message>
        <source>ChatGPT reports no limits</source>
        <translation>ChatGPT 未报告限额</translation>
    </message>
    <message>
        <source>A limit is reached; requests are refused until it resets</source>
        <translation>已达限额；重置前请求会被拒绝</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>5 h</source>
        <comment>short name of the 5-hour limit</comment>
        <translation>5 小时</translation>
    </message>
    <message>
        <source>day</source>
        <comment>short name of the daily limit</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <comment>short name of the weekly limit</comment>
        <translation>周</translation>
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
        <translation>%1后重置（%2）</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>足够用到重置</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>%1: –</source>
        <comment>limit with unknown use</comment>
        <translation>%1：–</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>%1：已用 %2</translation>
    </message>
    <message>
        <source>%1: %2 used, resets %3</source>
        <translation>%1：已用 %2，%3 重置</translation>
    </message>
    <message>
        <source>%1-day limit</source>
        <translation>%1 天限额</translation>
    </message>
    <message>
        <source>%1-hour limit</source>
        <translation>%1 小时限额</translation>
    </message>
    <message>
        <source>%1-minute limit</source>
        <translation>%1 分钟限额</translation>
    </message>
    <message>
        <source>5-hour limit</source>
        <translation>5 小时限额</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>每日限额</translation>
    </message>
    <message>
        <source>Weekly limit</source>
        <translation>每周限额</translation>
    </message>
    <message>
        <source>Monthly limit</source>
        <translation>每月限额</translation>
    </message>
    <message>
        <source>Yearly limit</source>
        <translation>年度限额</translation>
    </message>
    <message>
        <source>Has reset. New figures come with the next request.</source>
        <translation>已重置。新数据将随下次请求显示。</translation>
    </message>
    <message>
        <source>Reset time unknown</source>
        <translation>重置时间未知</translation>
    </message>
    <message>
        <source>May run out at any moment</source>
        <translation>随时可能用完</translation>
    </message>
    <message>
        <source>Runs out around %1</source>
        <translation>预计 %1 左右用完</translation>
    </message>
    <message>
        <source>Requests fail until it resets.</source>
        <translation>重置前请求会失败。</translation>
    </message>
    <message>
        <source>Requests fail until it resets: %1 (in %2).</source>
        <translation>重置前请求会失败：将于 %1 重置（%2后）。</translation>
    </message>
    <message>
        <source>Spending limit of your workspace reached</source>
        <translation>已达工作区的支出限额</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to raise it, or wait.</source>
        <translation>请联系工作区管理员提高限额，或等待。</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1已用完</translation>
    </message>
    <message>
        <source>Limit of your plan reached</source>
        <translation>套餐的限额已用完</translation>
    </message>
</context>
<context>
    <name>LogText</name>
    <message>
        <source>gone</source>
        <comment>the program closed the connection</comment>
        <translation>断开</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>by the person at this computer</comment>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>服务器未运行</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>端口 %1 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>ChatGPT has ended your session. Open ChatMock to sign in.</source>
        <translation>ChatGPT 已结束您的会话。请打开 ChatMock 登录。</translation>
    </message>
    <message>
        <source>Your sign-in cannot be read</source>
        <translation>无法读取您的登录信息</translation>
    </message>
    <message>
        <source>Open ChatMock to see what to do.</source>
        <translation>请打开 ChatMock 查看解决办法。</translation>
    </message>
    <message>
        <source>It could not start. Open ChatMock to see why.</source>
        <translation>无法启动。请打开 ChatMock 查看原因。</translation>
    </message>
    <message>
        <source>%1 has reset</source>
        <comment>5-hour limit</comment>
        <translation>%1已重置</translation>
    </message>
    <message>
        <source>You can use ChatMock again.</source>
        <translation>您可以继续使用 ChatMock。</translation>
    </message>
    <message>
        <source>You can use its models again.</source>
        <translation>您可以继续使用相应的模型。</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <comment>5-hour limit</comment>
        <translation>%1已用完</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <comment>limit and percent</comment>
        <translation>%1：已用 %2</translation>
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
        <translation>用于 VS Code 和 JetBrains 的编程助手。</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>在“OpenAI API”下添加一个连接：</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>在其配置文件中添加此端点：</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>在 Continue 的配置文件中添加此模型：</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>在 Zed 的设置文件中添加以下内容（“zed: open settings file”）：</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>在其配置文件中添加以下内容：</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>在其设置文件中添加以下内容：</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意程序</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>选择“Locally Hosted”并输入端口：</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>用于 VS Code 的编程智能体。</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>输入以下值：</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>输入此主机并同步模型：</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>安装库：</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python 版 LangChain。</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>打开 Raycast 的设置，进入“AI”，在“Local Models”下找到“Ollama Host”。</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>打开扩展的设置，选择“OpenAI Compatible”作为 API 提供商。</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>依次打开“Admin Panel”、“Settings”和“Connections”。</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>依次打开“Cursor Settings”、“Models”和“API Keys”，并开启“Override OpenAI Base URL”：</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>依次打开“Settings”和“Intelligence”，选择“Add a Model Provider”。</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>依次打开“Settings”、“Tools”、“AI Assistant”以及模型或提供商页面。</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>或者开启“Ollama API”，并在那里添加此地址：</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>用于 Ollama 的程序：查找“Host”或“Ollama URL”。</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>在终端中运行：</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>用其中一个模型启动：</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>用于 TypeScript 的 AI SDK。</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>开启 Ollama，输入此地址并测试连接：</translation>
    </message>
    <message>
        <source>A chat app in the browser for many providers.</source>
        <translation>面向多家提供商的浏览器聊天应用。</translation>
    </message>
    <message>
        <source>A chat app in the browser, hosted on your own computer.</source>
        <translation>托管在您自己计算机上的浏览器聊天应用。</translation>
    </message>
    <message>
        <source>A chat program for the terminal.</source>
        <translation>终端聊天程序。</translation>
    </message>
    <message>
        <source>A code editor with a built-in assistant.</source>
        <translation>内置助手的代码编辑器。</translation>
    </message>
    <message>
        <source>A desktop chat app for many models.</source>
        <translation>支持多种模型的桌面聊天应用。</translation>
    </message>
    <message>
        <source>A desktop chat app that answers from your own documents.</source>
        <translation>根据您自己的文档回答问题的桌面聊天应用。</translation>
    </message>
    <message>
        <source>A desktop chat app that can also run local models.</source>
        <translation>也能运行本地模型的桌面聊天应用。</translation>
    </message>
    <message>
        <source>A launcher for macOS, connected through Ollama.</source>
        <translation>macOS 启动器，通过 Ollama 连接。</translation>
    </message>
    <message>
        <source>A minimal coding agent for the terminal.</source>
        <translation>精简的终端编程智能体。</translation>
    </message>
    <message>
        <source>A note-taking app, with the Copilot plugin.</source>
        <translation>笔记应用，使用 Copilot 插件。</translation>
    </message>
    <message>
        <source>A pair programmer for the terminal.</source>
        <translation>终端结对编程工具。</translation>
    </message>
    <message>
        <source>A single request from a terminal, to check that everything works.</source>
        <translation>从终端发送一个请求，检查一切是否正常。</translation>
    </message>
    <message>
        <source>A web page can use this server only if its address is listed under “Allowed web pages” in the settings.</source>
        <translation>网页的地址必须列在设置的“允许的网页”中，该网页才能使用此服务器。</translation>
    </message>
    <message>
        <source>Add a model with this name, or refresh the list of models:</source>
        <translation>添加使用此名称的模型，或刷新模型列表：</translation>
    </message>
    <message>
        <source>Add this to its configuration file in your home folder:</source>
        <translation>在主文件夹内的配置文件中添加以下内容：</translation>
    </message>
    <message>
        <source>Add this to its configuration file. The first two lines belong above the first table.</source>
        <translation>在其配置文件中添加以下内容。前两行应放在第一个表之前。</translation>
    </message>
    <message>
        <source>Add this to its list of models:</source>
        <translation>在其模型列表中添加以下内容：</translation>
    </message>
    <message>
        <source>An editor with a built-in agent.</source>
        <translation>内置智能体的编辑器。</translation>
    </message>
    <message>
        <source>An open-source coding agent for the terminal.</source>
        <translation>开源的终端编程智能体。</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent for the terminal.</source>
        <translation>Anthropic 的终端编程智能体。</translation>
    </message>
    <message>
        <source>As the base URL, enter the public address of your tunnel followed by /v1.</source>
        <translation>在基础 URL 处输入隧道的公开地址，末尾加上 /v1。</translation>
    </message>
    <message>
        <source>Charm’s coding agent for the terminal.</source>
        <translation>Charm 的终端编程智能体。</translation>
    </message>
    <message>
        <source>Choose a ChatMock model in the agent panel.</source>
        <translation>在智能体面板中选择一个 ChatMock 模型。</translation>
    </message>
    <message>
        <source>Choose the models for chat and the other tasks below.</source>
        <translation>在下方为聊天和其他任务选择模型。</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the model list.</source>
        <translation>在模型列表中选择“ChatMock”。</translation>
    </message>
    <message>
        <source>Choose “Fetch” to list the models, and add the ones you want.</source>
        <translation>选择“Fetch”列出模型，并添加需要的模型。</translation>
    </message>
    <message>
        <source>Choose “Manage” to list the models, and add the ones you want.</source>
        <translation>选择“Manage”列出模型，并添加需要的模型。</translation>
    </message>
    <message>
        <source>Create a credential of type “OpenAI”:</source>
        <translation>创建“OpenAI”类型的凭据：</translation>
    </message>
    <message>
        <source>Create a provider for this server:</source>
        <translation>为此服务器创建一个提供商：</translation>
    </message>
    <message>
        <source>Cursor cannot use an address like {rootUrl}. With a public address, anyone who knows the key can use your plan.</source>
        <translation>Cursor 不能使用 {rootUrl} 这样的地址。使用公开地址时，任何知道密钥的人都可以使用您的套餐。</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter, and they cannot reach this computer. Create a public https address first, for example with a tunnel, and set an API key in the settings.</source>
        <translation>您输入的地址由 Cursor 自己的服务器访问，而它们无法连接到此计算机。请先创建一个公开的 https 地址（例如通过隧道），并在设置中设定 API 密钥。</translation>
    </message>
    <message>
        <source>Factory’s coding agent for the terminal.</source>
        <translation>Factory 的终端编程智能体。</translation>
    </message>
    <message>
        <source>For IntelliJ IDEA, PyCharm, WebStorm and the other JetBrains IDEs.</source>
        <translation>适用于 IntelliJ IDEA、PyCharm、WebStorm 和其他 JetBrains IDE。</translation>
    </message>
    <message>
        <source>For any program that lets you enter your own address.</source>
        <translation>适用于任何允许输入自定义地址的程序。</translation>
    </message>
    <message>
        <source>If Home Assistant runs on this computer: open “Settings”, then “Devices &amp; services”, choose “Add integration” and search for “Ollama”. Enter this address and choose a model:</source>
        <translation>如果 Home Assistant 在此计算机上运行：依次打开“Settings”和“Devices &amp; services”，选择“Add integration”并搜索“Ollama”。输入此地址并选择模型：</translation>
    </message>
    <message>
        <source>If a program requires a key although this server needs none, enter any text.</source>
        <translation>如果程序要求密钥，而此服务器不需要，请输入任意文本。</translation>
    </message>
    <message>
        <source>If an API key is set here, choose “Internet Hosted” instead:</source>
        <translation>如果这里设有 API 密钥，请改选“Internet Hosted”：</translation>
    </message>
    <message>
        <source>If it runs on another device, such as a Raspberry Pi: install the community integration “Extended OpenAI Conversation” from HACS, which can send a key. Make this server available to other devices in the settings first. Then enter this computer’s network address as the base URL, and the key:</source>
        <translation>如果它在其他设备（例如 Raspberry Pi）上运行：请从 HACS 安装可以发送密钥的社区集成“Extended OpenAI Conversation”。先在设置中允许其他设备使用此服务器，然后输入此计算机的网络地址作为基础 URL，并输入密钥：</translation>
    </message>
    <message>
        <source>In the plugin’s settings, add a custom model of an OpenAI-compatible provider, and turn on “CORS” if it is offered:</source>
        <translation>在插件的设置中，添加一个 OpenAI 兼容提供商的自定义模型；如有“CORS”选项，请开启：</translation>
    </message>
    <message>
        <source>LocalWriter is a separate extension. Install it first: download localwriter.oxt from its project page, and add it under “Tools” and “Extensions”.</source>
        <translation>LocalWriter 是单独的扩展，请先安装：从其项目页面下载 localwriter.oxt，并在“Tools”的“Extensions”中添加。</translation>
    </message>
    <message>
        <source>One of the two connections is enough. With both, every model is listed twice.</source>
        <translation>两个连接使用其一即可。两个都用时，每个模型会列出两次。</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under “LLM Providers” and enter the key. Zed keeps it in the keychain, not in the file.</source>
        <translation>打开智能体的设置，在“LLM Providers”下找到“ChatMock”并输入密钥。Zed 会将密钥保存在钥匙串中，而不是文件中。</translation>
    </message>
    <message>
        <source>Open the model list in the chat and choose a model under “ChatMock”. If it is not listed yet, restart VS Code.</source>
        <translation>在聊天中打开模型列表，选择“ChatMock”下的模型。如果尚未列出，请重启 VS Code。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Community plugins”, and install “Copilot”.</source>
        <translation>依次打开“Settings”和“Community plugins”，安装“Copilot”。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Providers”, choose “Add Provider” and name it ChatMock.</source>
        <translation>依次打开“Settings”和“Model Providers”，选择“Add Provider”并命名为 ChatMock。</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and create a provider of type “OpenAI”:</source>
        <translation>依次打开“Settings”和“Model Provider”，选择“Add”并创建“OpenAI”类型的提供商：</translation>
    </message>
    <message>
        <source>Open “Settings” and “Model Provider”, choose “Add” and enter these values with the API mode “OpenAI API Compatible”:</source>
        <translation>依次打开“Settings”和“Model Provider”，选择“Add”，API 模式选择“OpenAI API Compatible”，并输入以下值：</translation>
    </message>
    <message>
        <source>Open “Settings”, then “AI Providers” and “LLM”, and choose “Generic OpenAI”:</source>
        <translation>依次打开“Settings”、“AI Providers”和“LLM”，选择“Generic OpenAI”：</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent for the terminal.</source>
        <translation>OpenAI 的终端编程智能体。</translation>
    </message>
    <message>
        <source>Programs for the Anthropic API: look for “Base URL”. The key goes into the usual field.</source>
        <translation>用于 Anthropic API 的程序：查找“Base URL”。密钥填入通常的位置。</translation>
    </message>
    <message>
        <source>Programs for the OpenAI API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>用于 OpenAI API 的程序：查找“Base URL”、“API base”、“Endpoint”或“OpenAI compatible”。</translation>
    </message>
    <message>
        <source>Raycast cannot send a key here, so it works only while no API key is set.</source>
        <translation>Raycast 在此处无法发送密钥，因此只有在未设 API 密钥时才能使用。</translation>
    </message>
    <message>
        <source>Restart GPT4All and choose the model with this server’s address.</source>
        <translation>重启 GPT4All，选择带有此服务器地址的模型。</translation>
    </message>
    <message>
        <source>Restart LibreChat and choose “ChatMock”.</source>
        <translation>重启 LibreChat 并选择“ChatMock”。</translation>
    </message>
    <message>
        <source>Run “Chat: Open Language Models (JSON)” from the command palette and add this:</source>
        <translation>从命令面板运行“Chat: Open Language Models (JSON)”，并添加以下内容：</translation>
    </message>
    <message>
        <source>Save the changes.</source>
        <translation>保存更改。</translation>
    </message>
    <message>
        <source>Save this in GPT4All’s model folder:</source>
        <translation>将以下内容保存到 GPT4All 的模型文件夹中：</translation>
    </message>
    <message>
        <source>Save this in LibreOffice’s user folder, or enter the same values in LocalWriter’s settings:</source>
        <translation>将以下内容保存到 LibreOffice 的用户文件夹中，或在 LocalWriter 的设置中输入相同的值：</translation>
    </message>
    <message>
        <source>Select it in a node such as “OpenAI Chat Model”, and choose the model there.</source>
        <translation>在“OpenAI Chat Model”之类的节点中选择它，并在那里选择模型。</translation>
    </message>
    <message>
        <source>Select text in Writer and use “Edit Selection” or “Extend Selection” from the LocalWriter menu.</source>
        <translation>在 Writer 中选中文本，使用 LocalWriter 菜单中的“Edit Selection”或“Extend Selection”。</translation>
    </message>
    <message>
        <source>Start it as usual, and choose a model under “ChatMock”:</source>
        <translation>像平常一样启动，并选择“ChatMock”下的模型：</translation>
    </message>
    <message>
        <source>Start it as usual, and choose “ChatMock” with /model:</source>
        <translation>像平常一样启动，并用 /model 选择“ChatMock”：</translation>
    </message>
    <message>
        <source>Start it as usual:</source>
        <translation>像平常一样启动：</translation>
    </message>
    <message>
        <source>The Ollama integration cannot send an API key, and other devices need one. So it works only if Home Assistant runs on this computer and no API key is set; on another device it cannot work.</source>
        <translation>Ollama 集成无法发送 API 密钥，而其他设备必须使用密钥。因此，只有当 Home Assistant 在此计算机上运行且未设 API 密钥时才能使用；在其他设备上无法使用。</translation>
    </message>
    <message>
        <source>The OpenAI library for Node.js, Deno and Bun.</source>
        <translation>用于 Node.js、Deno 和 Bun 的 OpenAI 库。</translation>
    </message>
    <message>
        <source>The OpenAI library for Python.</source>
        <translation>用于 Python 的 OpenAI 库。</translation>
    </message>
    <message>
        <source>The chat in Visual Studio Code.</source>
        <translation>Visual Studio Code 中的聊天。</translation>
    </message>
    <message>
        <source>The coding assistant in Xcode 26 and later.</source>
        <translation>Xcode 26 及更高版本中的编程助手。</translation>
    </message>
    <message>
        <source>The names of Claude models stand for models of your plan; see “Other names of models” in the settings.</source>
        <translation>Claude 模型的名称代表您套餐中的模型；见设置中的“模型的其他名称”。</translation>
    </message>
    <message>
        <source>This needs VS Code 1.122 or later. In an earlier version, open the settings, search for “Ollama” and enter {rootUrl} there.</source>
        <translation>需要 VS Code 1.122 或更高版本。在较早的版本中，请打开设置，搜索“Ollama”，并在那里输入 {rootUrl}。</translation>
    </message>
    <message>
        <source>Use this server’s address:</source>
        <translation>使用此服务器的地址：</translation>
    </message>
    <message>
        <source>Voice assistant and automations for your home.</source>
        <translation>用于您家中的语音助手和自动化。</translation>
    </message>
    <message>
        <source>Workflow automation with steps that use a model.</source>
        <translation>包含模型步骤的工作流自动化。</translation>
    </message>
    <message>
        <source>Writer and Calc, with the LocalWriter extension.</source>
        <translation>Writer 和 Calc，使用 LocalWriter 扩展。</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Model · effort</source>
        <translation>模型 · 强度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First output</source>
        <translation>首次输出</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 input tokens, %2 of them from the cache</source>
        <translation>输入 %1 Token，其中 %2 来自缓存</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>estimated number</comment>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>About %1 output tokens so far (estimate)</source>
        <translation>目前输出约 %1 Token（估计）</translation>
    </message>
    <message>
        <source>%1 output tokens, %2 of them for reasoning</source>
        <translation>输出 %1 Token，其中 %2 用于推理</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>requested model, used model</comment>
        <translation>%1，由 %2 提供</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>The program that sent the request</source>
        <translation>发送请求的程序</translation>
    </message>
    <message>
        <source>Why the request failed</source>
        <translation>请求失败的原因</translation>
    </message>
    <message>
        <source>Time until the first output</source>
        <translation>到首次输出的时间</translation>
    </message>
    <message>
        <source>Input tokens, and how many of them came from the cache</source>
        <translation>输入 Token，以及其中来自缓存的数量</translation>
    </message>
    <message>
        <source>Output tokens, and how many of them were for reasoning</source>
        <translation>输出 Token，以及其中用于推理的数量</translation>
    </message>
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>First output after</source>
        <translation>首次输出用时</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Request from the program</source>
        <translation>来自程序的请求</translation>
    </message>
    <message>
        <source>Request to ChatGPT</source>
        <translation>发送给 ChatGPT 的请求</translation>
    </message>
    <message>
        <source>Response to the program</source>
        <translation>给程序的响应</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Reported by ChatGPT</source>
        <translation>ChatGPT 报告的错误</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requested model</source>
        <translation>请求的模型</translation>
    </message>
    <message>
        <source>Used model</source>
        <translation>使用的模型</translation>
    </message>
    <message>
        <source>Response</source>
        <comment>how it is sent</comment>
        <translation>响应</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>not supported by this model</source>
        <translation>此模型不支持</translation>
    </message>
    <message>
        <source>not supported by ChatGPT; the response is not affected</source>
        <translation>ChatGPT 不支持；响应不受影响</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>tokens</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>tokens</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Output so far (estimate)</source>
        <comment>tokens</comment>
        <translation>目前输出（估计）</translation>
    </message>
    <message>
        <source>For a bug report</source>
        <translation>用于错误报告</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s ID</source>
        <translation>ChatGPT 的 ID</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误代码</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s error code</source>
        <translation>ChatGPT 的错误代码</translation>
    </message>
</context>
<context>
    <name>RequestProblem</name>
    <message>
        <source>ChatGPT plans do not include this function.</source>
        <translation>ChatGPT 套餐不包含此功能。</translation>
    </message>
    <message>
        <source>Turn it off in the program, or use another service for it.</source>
        <translation>请在程序中关闭此功能，或为此使用其他服务。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>此地址没有任何内容。</translation>
    </message>
    <message>
        <source>Check the base URL in the program; most programs need one that ends in /v1.</source>
        <translation>请检查程序中的基础 URL；大多数程序需要以 /v1 结尾的地址。</translation>
    </message>
    <message>
        <source>What the program asked for does not exist any more.</source>
        <translation>程序请求的内容已不存在。</translation>
    </message>
    <message>
        <source>Start a new conversation in the program.</source>
        <translation>请在程序中开始新的对话。</translation>
    </message>
    <message>
        <source>The program sent a request that is not valid.</source>
        <translation>程序发送了无效的请求。</translation>
    </message>
    <message>
        <source>Update the program. If that does not help, report the error to its developers.</source>
        <translation>请更新该程序。如果仍无法解决，请向其开发者报告错误。</translation>
    </message>
    <message>
        <source>This web page or address is not allowed.</source>
        <translation>未允许此网页或地址。</translation>
    </message>
    <message>
        <source>Allow it in the settings, under Advanced.</source>
        <translation>请在设置的“高级”中允许它。</translation>
    </message>
    <message>
        <source>ChatMock was not signed in.</source>
        <translation>ChatMock 当时未登录。</translation>
    </message>
    <message>
        <source>Sign in on the Overview page.</source>
        <translation>请在“概览”页登录。</translation>
    </message>
    <message>
        <source>Send the request again.</source>
        <translation>请重新发送请求。</translation>
    </message>
    <message>
        <source>The program uses a function that ChatMock does not support.</source>
        <translation>程序使用了 ChatMock 不支持的功能。</translation>
    </message>
    <message>
        <source>Turn that function off in the program.</source>
        <translation>请在程序中关闭该功能。</translation>
    </message>
    <message>
        <source>It has reset since then: you can use ChatMock again.</source>
        <translation>此后限额已重置：您可以继续使用 ChatMock。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>已手动停止</translation>
    </message>
    <message>
        <source>The program closed the connection.</source>
        <translation>程序断开了连接。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The program asked for something that is not allowed.</source>
        <translation>程序请求了不允许的操作。</translation>
    </message>
    <message>
        <source>The server was stopping, or had too many connections.</source>
        <translation>服务器当时正在停止，或连接过多。</translation>
    </message>
</context>
<context>
    <name>RequestText</name>
    <message>
        <source>Running</source>
        <comment>a request</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a request</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>a request</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>已达限额</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a request</comment>
        <translation>失败</translation>
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
        <translation>%1 毫秒</translation>
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
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>number and its part</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>a response</comment>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Stopped by you</source>
        <translation>已手动停止</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <comment>a program</comment>
        <translation>已断开</translation>
    </message>
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>No requests yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>无法读取请求日志</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>更改或清除筛选条件以查看所有请求。</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>日志中的请求：%1</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2</source>
        <translation>正在导出：%1 / %2</translation>
    </message>
    <message>
        <source>Exporting: %1</source>
        <translation>正在导出：%1</translation>
    </message>
    <message>
        <source>Enter a number such as 429, 4xx or &gt;=400, or one of: failed, stopped, gone, running.</source>
        <translation>请输入 429、4xx 或 &gt;=400 这样的数字，或以下之一：failed、stopped、gone、running。</translation>
    </message>
    <message>
        <source>Enter a time such as 14:05, a date such as 2026-11-28, or how long ago: 2h, 7d.</source>
        <translation>请输入 14:05 这样的时刻、2026-11-28 这样的日期，或多久以前：2h、7d。</translation>
    </message>
    <message>
        <source>Enter a number, for example &gt;1000.</source>
        <translation>请输入数字，例如 &gt;1000。</translation>
    </message>
    <message>
        <source>Enter a number with its unit, for example &gt;10s.</source>
        <translation>请输入带单位的数字，例如 &gt;10s。</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>请输入要查找的内容。</translation>
    </message>
    <message>
        <source>The request log is off</source>
        <translation>请求日志已关闭</translation>
    </message>
    <message>
        <source>Requests appear here only while they run. You can turn the log on in the settings, under Privacy.</source>
        <translation>请求只在运行时显示在这里。可在设置的“隐私”中打开日志。</translation>
    </message>
    <message>
        <source>The server is off. Turn it on in Overview; then the requests of your programs appear here.</source>
        <translation>服务器已关闭。请在“概览”页打开；之后您程序的请求会显示在这里。</translation>
    </message>
    <message>
        <source>Connect a program: copy its settings from the Connect page. Its requests appear here while they run.</source>
        <translation>连接一个程序：从“连接”页复制其设置。其请求在运行时会显示在这里。</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the data folder. Details: %1</source>
        <translation>请检查磁盘和数据文件夹的权限。详情：%1</translation>
    </message>
    <message>
        <source>No requests match</source>
        <translation>没有匹配的请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field of the filter, what to enter</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Matching requests: %1</source>
        <translation>匹配的请求：%1</translation>
    </message>
    <message>
        <source>%1 requests exported to %2</source>
        <comment>number of requests, file</comment>
        <translation>已将 %1 个请求导出到 %2</translation>
    </message>
    <message>
        <source>Export canceled. No file was written.</source>
        <translation>导出已取消。未写入文件。</translation>
    </message>
    <message>
        <source>The export failed. No file was written: %1</source>
        <translation>导出失败。未写入文件：%1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>could not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>off</source>
        <comment>the server is off</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>on · %1:%2</source>
        <comment>the server is on; address and port</comment>
        <translation>已打开 · %1:%2</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>port %1 is in use</source>
        <translation>端口 %1 已被占用</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Address to listen on; other devices can connect only with an API key</source>
        <translation>监听地址；其他设备必须使用 API 密钥才能连接</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>监听端口</translation>
    </message>
    <message>
        <source>API key that programs must send; never stored in the settings file. Other users of this computer can see options of running programs, so the variable is safer</source>
        <translation>程序必须发送的 API 密钥；不会保存在设置文件中。此计算机的其他用户可以看到运行中程序的选项，因此使用变量更安全</translation>
    </message>
    <message>
        <source>Origin of web pages that may use the server; repeat the option or separate by commas</source>
        <translation>允许使用服务器的网页的来源；可重复此选项，或用逗号分隔</translation>
    </message>
    <message>
        <source>Other name under which programs may reach the server (Host header)</source>
        <translation>程序可用来访问服务器的其他名称（Host 头）</translation>
    </message>
    <message>
        <source>Maximum request size in MiB</source>
        <translation>请求大小上限 (MiB)</translation>
    </message>
    <message>
        <source>Maximum header size in KiB</source>
        <translation>请求头大小上限 (KiB)</translation>
    </message>
    <message>
        <source>Also listen on port 11434, where programs for Ollama connect, unless another program uses it</source>
        <translation>同时监听端口 11434，用于 Ollama 的程序连接该端口，除非它正被另一个程序使用</translation>
    </message>
    <message>
        <source>Ollama version to report; raise it if a program requires a newer one</source>
        <translation>报告的 Ollama 版本；如果程序要求更新的版本，请调高</translation>
    </message>
    <message>
        <source>Number of responses kept in memory for the next turns of the Responses API; 0 keeps none</source>
        <translation>内存中保留的响应数，供 Responses API 的后续轮次使用；0 表示不保留</translation>
    </message>
    <message>
        <source>Maximum memory for kept responses in MiB</source>
        <translation>保留的响应可占用的最大内存 (MiB)</translation>
    </message>
    <message>
        <source>Delete kept responses after this many seconds without use</source>
        <translation>保留的响应在多少秒未使用后删除</translation>
    </message>
    <message>
        <source>Start the server with the program if an account is signed in</source>
        <translation>如果已登录账号，则随程序启动服务器</translation>
    </message>
    <message>
        <source>Default reasoning effort, unless a request sets its own</source>
        <translation>默认推理强度，除非请求自行设定</translation>
    </message>
    <message>
        <source>Level of detail of reasoning summaries</source>
        <translation>推理摘要的详细程度</translation>
    </message>
    <message>
        <source>How chat programs receive the reasoning (&apos;current&apos; is the same as &apos;legacy&apos;)</source>
        <translation>聊天程序接收推理的方式（“current”与“legacy”相同）</translation>
    </message>
    <message>
        <source>List each reasoning effort of a model as a separate model</source>
        <translation>将模型的每种推理强度列为单独的模型</translation>
    </message>
    <message>
        <source>Use the faster service tier where a model has one; limits are used up sooner</source>
        <translation>在模型支持时使用更快的服务等级；限额会用得更快</translation>
    </message>
    <message>
        <source>Let models search the web, unless a request has its own tools</source>
        <translation>允许模型搜索网页，除非请求自带工具</translation>
    </message>
    <message>
        <source>Use this model for every request, whichever model it names</source>
        <translation>所有请求都使用此模型，无论请求指定哪个模型</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a Claude model</source>
        <translation>程序请求 Claude 模型时使用的模型</translation>
    </message>
    <message>
        <source>Model to use when a program asks for a small Claude model (Haiku)</source>
        <translation>程序请求小型 Claude 模型 (Haiku) 时使用的模型</translation>
    </message>
    <message>
        <source>Other name for a model; repeat the option or separate by commas</source>
        <translation>模型的其他名称；可重复此选项，或用逗号分隔</translation>
    </message>
    <message>
        <source>Get the model list from the account</source>
        <translation>从账号获取模型列表</translation>
    </message>
    <message>
        <source>Refresh the model list after this many seconds</source>
        <translation>每隔多少秒刷新模型列表</translation>
    </message>
    <message>
        <source>Proxy for connections to ChatGPT: that of the system, none, or the one of --proxy-url</source>
        <translation>连接 ChatGPT 的代理：系统代理、不使用代理，或 --proxy-url 指定的代理</translation>
    </message>
    <message>
        <source>Proxy address for --proxy-mode manual</source>
        <translation>用于 --proxy-mode manual 的代理地址</translation>
    </message>
    <message>
        <source>File with additional certificates (PEM)</source>
        <translation>附加证书文件 (PEM)</translation>
    </message>
    <message>
        <source>Notify when a limit is nearly used up, and when it is used up</source>
        <translation>限额即将用完和已用完时通知</translation>
    </message>
    <message>
        <source>Percentages of a limit at which to notify; 100 alone: only when it is used up</source>
        <translation>在限额用到这些百分比时通知；仅填 100：只在用完时通知</translation>
    </message>
    <message>
        <source>Notify when a limit that was used up has reset</source>
        <translation>用完的限额重置时通知</translation>
    </message>
    <message>
        <source>Notify when you need to sign in</source>
        <translation>需要登录时通知</translation>
    </message>
    <message>
        <source>Notify when the server cannot start</source>
        <translation>服务器无法启动时通知</translation>
    </message>
    <message>
        <source>Keep a log of requests on this computer: time, program, model, duration and tokens, but no text</source>
        <translation>在此计算机上保留请求日志：时间、程序、模型、时长和 Token，不含文本</translation>
    </message>
    <message>
        <source>Delete requests from the log after this many days; 0 keeps all</source>
        <translation>日志中的请求在多少天后删除；0 表示全部保留</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses, without keys and images</source>
        <translation>同时保存请求和响应的文本，不含密钥和图片</translation>
    </message>
    <message>
        <source>Maximum text kept per request and response in KiB</source>
        <translation>每个请求和响应最多保留的文本 (KiB)</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day, so that new models appear</source>
        <translation>每天检查一次最新的 Codex 版本，以便出现新模型</translation>
    </message>
    <message>
        <source>Language of the window; system default if not set</source>
        <translation>窗口的语言；未设定时使用系统默认</translation>
    </message>
    <message>
        <source>Where to store the tokens: &apos;keychain&apos;, or &apos;file&apos; (auth.json in the data folder); &apos;auto&apos; is the keychain, or the file if CHATGPT_LOCAL_HOME is set</source>
        <translation>令牌的保存位置：“keychain”（钥匙串），或“file”（数据文件夹中的 auth.json）；“auto”为钥匙串，设有 CHATGPT_LOCAL_HOME 时为文件</translation>
    </message>
    <message>
        <source>Codex CLI version to report to ChatGPT; &apos;auto&apos; is the newest known</source>
        <translation>向 ChatGPT 报告的 Codex CLI 版本；“auto”为已知的最新版本</translation>
    </message>
    <message>
        <source>Verbose output; &apos;serve&apos; prints one line per request</source>
        <translation>详细输出；“serve”会为每个请求输出一行</translation>
    </message>
    <message>
        <source>Also print all events from ChatGPT, including message text</source>
        <translation>同时输出来自 ChatGPT 的所有事件，包括消息文本</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>登录服务的地址</translation>
    </message>
    <message>
        <source>Address of the ChatGPT backend</source>
        <translation>ChatGPT 后端的地址</translation>
    </message>
    <message>
        <source>Address to check for the newest Codex version; the releases of openai/codex on GitHub if not set</source>
        <translation>检查最新 Codex 版本的地址；未设定时使用 GitHub 上 openai/codex 的发布页</translation>
    </message>
    <message>
        <source>Client ID for the sign-in service</source>
        <translation>登录服务的客户端 ID</translation>
    </message>
    <message>
        <source>Address that receives the sign-in from the browser; for containers</source>
        <translation>从浏览器接收登录结果的地址；用于容器</translation>
    </message>
    <message>
        <source>Let other users of this computer use the server without an API key</source>
        <translation>允许此计算机的其他用户无需 API 密钥即可使用服务器</translation>
    </message>
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>网络中的其他设备</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, localhost, or * for all.</source>
        <translation>请输入此计算机的 IP 地址、localhost，或表示全部的 *。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>允许的网页</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>请输入不含空格和斜杠的名称，例如 my-computer.local。</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>快速模式</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>网页搜索</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>始终使用此模型</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>请输入模型名称。</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>模型的其他名称</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>限额即将用完时</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>需要重新登录时</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>请输入 http://proxy:3128 或 socks5://proxy:1080 这样的地址。</translation>
    </message>
    <message>
        <source>Choose a file that can be read.</source>
        <translation>请选择可以读取的文件。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Codex version</source>
        <translation>Codex CLI 版本</translation>
    </message>
    <message>
        <source>Maximum request size</source>
        <translation>请求大小上限</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>保留在内存中的响应</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>记录 ChatGPT 发送的内容</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>最低</translation>
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
        <translation>很高</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>极高</translation>
    </message>
    <message>
        <source>Concise</source>
        <translation>简洁</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>无摘要</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>只有您能读取的文件</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>登录服务</translation>
    </message>
    <message>
        <source>Start the server with ChatMock</source>
        <translation>随 ChatMock 启动服务器</translation>
    </message>
    <message>
        <source>When you are signed in and did not turn the server off.</source>
        <translation>前提是您已登录且未关闭服务器。</translation>
    </message>
    <message>
        <source>Phones and other computers in your network can use your account through this computer. They have to send the API key.</source>
        <translation>您网络中的手机和其他计算机可以通过此计算机使用您的账号。它们必须发送 API 密钥。</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>如果设定了密钥，每个程序都必须发送它。</translation>
    </message>
    <message>
        <source>Part of the address that programs use. Running responses continue when you change it.</source>
        <translation>程序所用地址的一部分。更改时，进行中的响应不会中断。</translation>
    </message>
    <message>
        <source>Also use Ollama&apos;s port</source>
        <translation>同时使用 Ollama 的端口</translation>
    </message>
    <message>
        <source>Programs made for Ollama then find ChatMock on port 11434, unless Ollama itself is running.</source>
        <translation>这样，用于 Ollama 的程序会在端口 11434 找到 ChatMock，除非 Ollama 本身正在运行。</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <source>Used when a program does not choose one. More effort takes longer and uses up your limits sooner.</source>
        <translation>在程序未选择时使用。强度越高，耗时越长，限额也用得越快。</translation>
    </message>
    <message>
        <source>Models can search the web, unless a program brings its own tools.</source>
        <translation>模型可以搜索网页，除非程序自带工具。</translation>
    </message>
    <message>
        <source>Faster responses from models that support it. Uses up your limits sooner.</source>
        <translation>加快支持此模式的模型的响应速度，但限额也会用得更快。</translation>
    </message>
    <message>
        <source>Reasoning summary</source>
        <translation>推理摘要</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning programs can show.</source>
        <translation>程序能显示的模型推理内容的详细程度。</translation>
    </message>
    <message>
        <source>Reasoning format</source>
        <translation>推理格式</translation>
    </message>
    <message>
        <source>If a program shows no reasoning, or shows it inside the response, try another format.</source>
        <translation>如果程序不显示推理，或将其显示在响应中，请尝试其他格式。</translation>
    </message>
    <message>
        <source>List each reasoning effort as a separate model</source>
        <translation>将每种推理强度列为单独的模型</translation>
    </message>
    <message>
        <source>For programs in which you can only choose a model.</source>
        <translation>用于只能选择模型的程序。</translation>
    </message>
    <message>
        <source>For every request, whichever model a program asks for. Leave empty to let programs choose.</source>
        <translation>用于所有请求，无论程序请求哪个模型。留空则由程序选择。</translation>
    </message>
    <message>
        <source>Model used for Claude</source>
        <translation>用于 Claude 的模型</translation>
    </message>
    <message>
        <source>Used when a program asks for a Claude model.</source>
        <translation>在程序请求 Claude 模型时使用。</translation>
    </message>
    <message>
        <source>Model used for Claude Haiku</source>
        <translation>用于 Claude Haiku 的模型</translation>
    </message>
    <message>
        <source>Used when a program asks for a small Claude model.</source>
        <translation>在程序请求小型 Claude 模型时使用。</translation>
    </message>
    <message>
        <source>Other names for models, one per line: NAME=MODEL.</source>
        <translation>模型的其他名称，每行一个：名称=模型。</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol. A name cannot lead back to itself.</source>
        <translation>请输入 my-model=gpt-6-sol 这样的组合。名称不能指回自身。</translation>
    </message>
    <message>
        <source>Get the model list from your account</source>
        <translation>从您的账号获取模型列表</translation>
    </message>
    <message>
        <source>Otherwise the list that comes with ChatMock is used.</source>
        <translation>否则使用 ChatMock 自带的列表。</translation>
    </message>
    <message>
        <source>Refresh the model list every</source>
        <translation>刷新模型列表的间隔</translation>
    </message>
    <message>
        <source>Also when it is used up.</source>
        <translation>也在限额用完时通知。</translation>
    </message>
    <message>
        <source>Notify at (percent used)</source>
        <translation>通知时机（已用百分比）</translation>
    </message>
    <message>
        <source>Separate several with commas. Enter 100 to be notified only when a limit is used up.</source>
        <translation>多个值用逗号分隔。输入 100 则只在限额用完时通知。</translation>
    </message>
    <message>
        <source>Enter whole numbers from 1 to 100, such as 75, 90, 95.</source>
        <translation>请输入 1 到 100 的整数，例如 75, 90, 95。</translation>
    </message>
    <message>
        <source>When a limit has reset</source>
        <translation>限额重置时</translation>
    </message>
    <message>
        <source>When the server cannot start</source>
        <translation>服务器无法启动时</translation>
    </message>
    <message>
        <source>Keep a request log</source>
        <translation>保留请求日志</translation>
    </message>
    <message>
        <source>Time, program, model, duration and tokens of each request. The log stays on this computer.</source>
        <translation>每个请求的时间、程序、模型、时长和 Token。日志只保留在此计算机上。</translation>
    </message>
    <message>
        <source>Delete requests after (days)</source>
        <translation>多少天后删除请求</translation>
    </message>
    <message>
        <source>0 keeps all.</source>
        <translation>0 表示一直保留。</translation>
    </message>
    <message>
        <source>Also save the text of requests and responses</source>
        <translation>同时保存请求和响应的文本</translation>
    </message>
    <message>
        <source>Your conversations are then stored on this computer. Keys and tokens are removed.</source>
        <translation>这样您的对话会保存在此计算机上。密钥和令牌会被去除。</translation>
    </message>
    <message>
        <source>Maximum text kept per request</source>
        <translation>每个请求最多保留的文本</translation>
    </message>
    <message>
        <source>Check for the newest Codex version once a day</source>
        <translation>每天检查一次最新的 Codex 版本</translation>
    </message>
    <message>
        <source>Asks GitHub for the latest Codex release, so that new models appear. No personal data is sent.</source>
        <translation>向 GitHub 查询最新的 Codex 版本，以便出现新模型。不会发送个人数据。</translation>
    </message>
    <message>
        <source>Where to store your sign-in and API key</source>
        <translation>登录信息和 API 密钥的保存位置</translation>
    </message>
    <message>
        <source>Takes effect after a restart. You then have to sign in again and create a new API key.</source>
        <translation>重启后生效。届时您需要重新登录并创建新的 API 密钥。</translation>
    </message>
    <message>
        <source>For connections to ChatGPT.</source>
        <translation>用于连接 ChatGPT。</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Used with “Manual”. May contain a user name and password.</source>
        <translation>选择“手动”时使用。可包含用户名和密码。</translation>
    </message>
    <message>
        <source>Additional certificates</source>
        <translation>附加证书</translation>
    </message>
    <message>
        <source>If your network inspects encrypted connections: the inspecting company&apos;s certificate (PEM file).</source>
        <translation>如果您的网络会检查加密连接：检查方的证书（PEM 文件）。</translation>
    </message>
    <message>
        <source>The Codex version that ChatMock reports to ChatGPT; auto is the newest known one. A newer one may offer new models.</source>
        <translation>ChatMock 向 ChatGPT 报告的 Codex 版本；auto 为已知的最新版本。更新的版本可能提供新模型。</translation>
    </message>
    <message>
        <source>Enter auto, or a version such as 1.2.3.</source>
        <translation>请输入 auto，或 1.2.3 这样的版本。</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one per line. Pages on this computer are always allowed.</source>
        <translation>可从浏览器使用服务器的网页，每行一个。此计算机上的网页始终允许。</translation>
    </message>
    <message>
        <source>Enter the start of an address, such as https://example.com, or * for every page.</source>
        <translation>请输入地址的开头，例如 https://example.com，或表示所有网页的 *。</translation>
    </message>
    <message>
        <source>Other names of this computer</source>
        <translation>此计算机的其他名称</translation>
    </message>
    <message>
        <source>Names other than localhost that programs use to reach the server, one per line.</source>
        <translation>除 localhost 外，程序用来访问服务器的名称，每行一个。</translation>
    </message>
    <message>
        <source>Images make requests large.</source>
        <translation>图片会使请求变大。</translation>
    </message>
    <message>
        <source>Maximum header size</source>
        <translation>请求头大小上限</translation>
    </message>
    <message>
        <source>Ollama version</source>
        <translation>Ollama 版本</translation>
    </message>
    <message>
        <source>Reported to programs made for Ollama. Raise it when a program asks for a newer Ollama.</source>
        <translation>向用于 Ollama 的程序报告的版本。当程序要求更新的 Ollama 时，请调高。</translation>
    </message>
    <message>
        <source>Enter a version such as 0.21.0.</source>
        <translation>请输入 0.21.0 这样的版本。</translation>
    </message>
    <message>
        <source>Programs can continue from a kept response. 0 keeps none.</source>
        <translation>程序可以在保留的响应基础上继续对话。0 表示不保留。</translation>
    </message>
    <message>
        <source>Memory for kept responses</source>
        <translation>保留的响应可占用的内存</translation>
    </message>
    <message>
        <source>Delete kept responses after</source>
        <translation>多久后删除保留的响应</translation>
    </message>
    <message>
        <source>Verbose output</source>
        <translation>详细输出</translation>
    </message>
    <message>
        <source>Writes more to ChatMock&apos;s own log. Takes effect after a restart.</source>
        <translation>在 ChatMock 自己的日志中写入更多内容。重启后生效。</translation>
    </message>
    <message>
        <source>For finding errors. The log then contains your conversations. Takes effect after a restart.</source>
        <translation>用于查找错误。日志会包含您的对话。重启后生效。</translation>
    </message>
    <message>
        <source>Sign-in service address</source>
        <translation>登录服务的地址</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>重启后生效。</translation>
    </message>
    <message>
        <source>Enter an address that starts with https:// or http://.</source>
        <translation>请输入以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>ChatGPT backend address</source>
        <translation>ChatGPT 后端的地址</translation>
    </message>
    <message>
        <source>Address of the version check</source>
        <translation>版本检查的地址</translation>
    </message>
    <message>
        <source>Enter an address that starts with https://.</source>
        <translation>请输入以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Enter the ID; it cannot be empty.</source>
        <translation>请输入 ID；不能为空。</translation>
    </message>
    <message>
        <source>Address that receives the sign-in</source>
        <translation>接收登录结果的地址</translation>
    </message>
    <message>
        <source>Change it only in containers.</source>
        <translation>仅在容器中才需要更改。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>In the response, in &lt;think&gt; tags</source>
        <translation>在响应中，用 &lt;think&gt; 标签</translation>
    </message>
    <message>
        <source>Structured field (o3)</source>
        <translation>结构化字段 (o3)</translation>
    </message>
    <message>
        <source>Two separate fields (legacy)</source>
        <translation>两个单独的字段 (legacy)</translation>
    </message>
    <message>
        <source>Two separate fields (current)</source>
        <translation>两个单独的字段 (current)</translation>
    </message>
    <message>
        <source>Separate field (reasoning_content)</source>
        <translation>单独的字段 (reasoning_content)</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请从列表中选择一项。</translation>
    </message>
    <message>
        <source>This value is not valid.</source>
        <translation>此值无效。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Other users of this computer</source>
        <translation>此计算机的其他用户</translation>
    </message>
    <message>
        <source>People with another login on this computer can use your account. Otherwise they need the API key.</source>
        <translation>以其他用户身份登录此计算机的人可以使用您的账号。否则他们需要 API 密钥。</translation>
    </message>
</context>
<context>
    <name>SettingsImport</name>
    <message>
        <source>on</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>setting, value before, value after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>SignInCommands</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>已登录为 %1。</translation>
    </message>
    <message>
        <source>Login stored in: %1</source>
        <translation>登录信息保存在：%1</translation>
    </message>
    <message>
        <source>to store the login in a file that only you can read, use --token-store file or set CHATMOCK_TOKEN_STORE=file</source>
        <translation>要将登录信息保存在只有您能读取的文件中，请使用 --token-store file 或设定 CHATMOCK_TOKEN_STORE=file</translation>
    </message>
    <message>
        <source>Found the login of %1 in %2</source>
        <translation>在 %2 中找到 %1 的登录信息</translation>
    </message>
</context>
<context>
    <name>SignInStrings</name>
    <message>
        <source>This is the sign-in link.</source>
        <translation>这是登录链接。</translation>
    </message>
    <message>
        <source>Open it in a browser and sign in there. Then paste the address of the page that the browser ends on.</source>
        <translation>请在浏览器中打开并登录，然后粘贴浏览器最后停留的页面的地址。</translation>
    </message>
    <message>
        <source>That is not the right address.</source>
        <translation>地址不正确。</translation>
    </message>
    <message>
        <source>It starts with %1.</source>
        <translation>正确的地址以 %1 开头。</translation>
    </message>
    <message>
        <source>That address belongs to an older sign-in.</source>
        <translation>该地址属于较早的一次登录。</translation>
    </message>
    <message>
        <source>Use the sign-in page that was opened last, or start again.</source>
        <translation>请使用最后打开的登录页面，或重新开始。</translation>
    </message>
    <message>
        <source>Access was declined in the browser.</source>
        <translation>访问在浏览器中被拒绝。</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>请重新登录并选择允许访问。</translation>
    </message>
    <message>
        <source>Codex is not enabled for this workspace.</source>
        <translation>此工作区未启用 Codex。</translation>
    </message>
    <message>
        <source>Ask your workspace administrator to enable it, or sign in with another account.</source>
        <translation>请联系工作区管理员启用，或使用其他账号登录。</translation>
    </message>
    <message>
        <source>Another program has started its own sign-in.</source>
        <translation>另一个程序已开始自己的登录。</translation>
    </message>
    <message>
        <source>Only one program at a time can receive a sign-in on this computer. Finish the other sign-in first, then sign in here.</source>
        <translation>此计算机上一次只能有一个程序接收登录。请先完成另一个登录，然后在这里登录。</translation>
    </message>
    <message>
        <source>The sign-in was not finished in time.</source>
        <translation>未在时限内完成登录。</translation>
    </message>
    <message>
        <source>Sign in again. You have 5 minutes.</source>
        <translation>请重新登录。时限为 5 分钟。</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>代码已过期。</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>请获取新的代码。</translation>
    </message>
    <message>
        <source>Signing in with a code is not available.</source>
        <translation>无法使用代码登录。</translation>
    </message>
    <message>
        <source>Sign in with the browser instead.</source>
        <translation>请改用浏览器登录。</translation>
    </message>
    <message>
        <source>The stored login is missing from the keychain.</source>
        <translation>钥匙串中没有保存的登录信息。</translation>
    </message>
    <message>
        <source>If the keychain is locked, unlock it. Otherwise sign in again.</source>
        <translation>如果钥匙串已锁定，请解锁。否则请重新登录。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>Unlock it, or keep the login in a file instead.</source>
        <translation>请解锁，或改为将登录信息保存在文件中。</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>此系统没有钥匙串。</translation>
    </message>
    <message>
        <source>Keep the login in a file instead.</source>
        <translation>请改为将登录信息保存在文件中。</translation>
    </message>
    <message>
        <source>The stored login is damaged.</source>
        <translation>保存的登录信息已损坏。</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>请重新登录。</translation>
    </message>
    <message>
        <source>The file with your login cannot be used.</source>
        <translation>无法使用保存登录信息的文件。</translation>
    </message>
    <message>
        <source>Check that there is space on the disk and that ChatMock may write to its data folder.</source>
        <translation>请检查磁盘是否有可用空间，以及 ChatMock 是否可以写入其数据文件夹。</translation>
    </message>
    <message>
        <source>No Codex CLI login was found on this computer.</source>
        <translation>在此计算机上找不到 Codex CLI 的登录信息。</translation>
    </message>
    <message>
        <source>Choose its auth.json, or sign in.</source>
        <translation>请选择其 auth.json，或登录。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <comment>days</comment>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 天 %2 小时</translation>
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
        <translation>ChatMock 演示</translation>
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
        <translation>未登录</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>First token</source>
        <comment>half of the responses begin before that</comment>
        <translation>首个 Token</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/秒</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of the limit</comment>
        <translation>占比</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The present 5-hour window, since %1</source>
        <translation>当前的 5 小时时段，自 %1 起</translation>
    </message>
    <message>
        <source>The present week of the plan, since %1</source>
        <translation>套餐的本周，自 %1 起</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>The last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was counted</source>
        <translation>全部统计</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>used by other devices, or by ChatGPT itself</comment>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>%1 % of this limit is used</source>
        <translation>此限额已用 %1 %</translation>
    </message>
    <message>
        <source>≈ marks an estimate.</source>
        <translation>≈ 表示估算值。</translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>--%1 must be a whole number from 1 to %2, not &apos;%3&apos;</source>
        <translation>--%1 必须是 1 到 %2 的整数，而不是“%3”</translation>
    </message>
    <message>
        <source>your system asks for the keychain&apos;s password; waiting for it</source>
        <translation>系统正在请求钥匙串的密码；等待输入</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>an account without an email address</source>
        <translation>没有电子邮件地址的账号</translation>
    </message>
    <message>
        <source>%1 (%2 plan)</source>
        <translation>%1（%2 套餐）</translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>cannot be edited</source>
        <translation>无法编辑</translation>
    </message>
    <message>
        <source>can be set up</source>
        <translation>可以设置</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>已设置好</translation>
    </message>
    <message>
        <source>set up; check the model</source>
        <translation>已设置好；请检查模型</translation>
    </message>
    <message>
        <source>Set up another program to use this server</source>
        <translation>配置其他程序使用此服务器</translation>
    </message>
    <message>
        <source>Shows what would change in the program&apos;s settings file, asks, and keeps a dated backup beside the file. Without PROGRAM it lists the programs. Exit code 0 when the program is set up, or the change was undone; 1 when it is not; 2 for an unknown program or a wrong option.</source>
        <translation>显示程序的设置文件将有哪些更改，询问确认，并在该文件旁保留带日期的备份。不带 PROGRAM 时列出程序。退出代码：程序已设置好或更改已撤销时为 0；未设置好时为 1；程序未知或选项错误时为 2。</translation>
    </message>
    <message>
        <source>List the programs, those on this computer first</source>
        <translation>列出程序，此计算机上的程序排在前面</translation>
    </message>
    <message>
        <source>With --list: print a JSON array</source>
        <translation>与 --list 一起使用：输出 JSON 数组</translation>
    </message>
    <message>
        <source>Put back the file as it was before the last change</source>
        <translation>将文件恢复到上次更改之前的状态</translation>
    </message>
    <message>
        <source>Also replace a model that the file names</source>
        <translation>同时替换文件中指定的模型</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>不询问确认</translation>
    </message>
    <message>
        <source>--list takes no program</source>
        <translation>--list 不能带程序</translation>
    </message>
    <message>
        <source>--%1 needs a program, for example: %2</source>
        <translation>--%1 需要一个程序，例如：%2</translation>
    </message>
    <message>
        <source>--json goes with --list</source>
        <translation>--json 须与 --list 一起使用</translation>
    </message>
    <message>
        <source>--undo and --replace-model cannot be used together</source>
        <translation>--undo 和 --replace-model 不能同时使用</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;</source>
        <translation>未知程序“%1”</translation>
    </message>
    <message>
        <source>unknown program &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>未知程序“%1”；您是不是要找“%2”？</translation>
    </message>
    <message>
        <source>to list the programs: %1</source>
        <translation>要列出程序，请运行：%1</translation>
    </message>
    <message>
        <source>(your API key)</source>
        <translation>（您的 API 密钥）</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>last request %1 ago</source>
        <translation>最近一次请求在 %1前</translation>
    </message>
    <message>
        <source>Programs on this computer:</source>
        <translation>此计算机上的程序：</translation>
    </message>
    <message>
        <source>Other programs:</source>
        <translation>其他程序：</translation>
    </message>
    <message>
        <source>To set one up: %1</source>
        <translation>要设置其中一个，请运行：%1</translation>
    </message>
    <message>
        <source>%1 is set up already: %2</source>
        <translation>%1 已设置好：%2</translation>
    </message>
    <message>
        <source>%1 (a new file)</source>
        <translation>%1（新文件）</translation>
    </message>
    <message>
        <source>Quit %1 first: it overwrites this file when it ends.</source>
        <translation>请先退出 %1：它结束时会覆盖此文件。</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>要更改此文件吗？</translation>
    </message>
    <message>
        <source>Create this file?</source>
        <translation>要创建此文件吗？</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>已创建。</translation>
    </message>
    <message>
        <source>Changed. The previous file was saved as %1</source>
        <translation>已更改。之前的文件已保存为 %1</translation>
    </message>
    <message>
        <source>To undo this: %1</source>
        <translation>要撤销此更改，请运行：%1</translation>
    </message>
    <message>
        <source>there is nothing to undo for %1</source>
        <translation>%1 没有可撤销的更改</translation>
    </message>
    <message>
        <source>%1 (will be deleted)</source>
        <translation>%1（将被删除）</translation>
    </message>
    <message>
        <source>Undo the change?</source>
        <translation>要撤销更改吗？</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>已撤销：%1 已恢复原样。</translation>
    </message>
    <message>
        <source>%1 cannot be set up from here; follow these steps</source>
        <translation>无法从这里设置 %1；请按以下步骤操作</translation>
    </message>
    <message>
        <source>nothing was changed; to go ahead without confirmation, add --yes</source>
        <translation>未作任何更改；要不经确认继续，请添加 --yes</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>未作任何更改</translation>
    </message>
    <message>
        <source>requests for it may fail</source>
        <translation>使用它的请求可能会失败</translation>
    </message>
    <message>
        <source>%1 is used instead</source>
        <translation>将改用 %1</translation>
    </message>
    <message>
        <source>%1 names the model &apos;%2&apos;, which your plan does not have: %3</source>
        <translation>%1 指定了模型“%2”，但您的套餐没有该模型：%3</translation>
    </message>
    <message>
        <source>to use %1 instead: %2</source>
        <translation>要改用 %1，请运行：%2</translation>
    </message>
    <message>
        <source>no server is running at %1; using the one at %2</source>
        <translation>%1 上没有运行服务器；将使用 %2 上的服务器</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Everything is fine.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
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
        <translation>问题</translation>
    </message>
    <message>
        <source>Sent since %1:</source>
        <translation>自 %1 以来发送的内容：</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1（此计算机）</translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption.</source>
        <translation>大小仅指内容，不含 HTTP 头和加密开销。</translation>
    </message>
    <message>
        <source>Not counted: pages that your browser opens, such as the sign-in.</source>
        <translation>不计入：由浏览器打开的页面，例如登录页面。</translation>
    </message>
    <message>
        <source>Check what could keep ChatMock from working</source>
        <translation>检查可能妨碍 ChatMock 工作的问题</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk, and whether each host can be reached. It sends no request to a model. Exit code 0 when all is well, 3 when the worst is a warning, 1 when it is a problem.</source>
        <translation>检查端口、钥匙串、登录、代理、证书、时钟、磁盘，以及能否连接每个主机。不会向模型发送请求。退出代码：一切正常时为 0，最严重的是警告时为 3，有问题时为 1。</translation>
    </message>
    <message>
        <source>Print the results as JSON</source>
        <translation>以 JSON 输出结果</translation>
    </message>
    <message>
        <source>Print a bug report to read and copy: without secrets, names and text</source>
        <translation>输出供阅读和复制的错误报告：不含机密、姓名和文本</translation>
    </message>
    <message>
        <source>Show what a running ChatMock has sent since it started: every host, why, how often, how much</source>
        <translation>显示运行中的 ChatMock 自启动以来发送的内容：每个主机、原因、次数和数据量</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>使用模拟的账号和后端</translation>
    </message>
    <message>
        <source>--report cannot be used with --json or --traffic</source>
        <translation>--report 不能与 --json 或 --traffic 一起使用</translation>
    </message>
    <message>
        <source>no server at %1. ChatMock sends nothing while it is not running; if the window is open and the server is off, its Help page shows this</source>
        <translation>%1 上没有服务器：ChatMock 未运行时不会发送任何内容；窗口已打开而服务器关闭时，请在其“帮助”页查看</translation>
    </message>
    <message>
        <source>the server at %1 requires another API key: --api-key KEY</source>
        <translation>%1 上的服务器要求另一个 API 密钥：--api-key KEY</translation>
    </message>
    <message>
        <source>the server at %1 is not this version of ChatMock</source>
        <translation>%1 上的服务器不是此版本的 ChatMock</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>全部通过代理 %1 传输。</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5 ago</source>
        <translation>%1：%2，发送 %3，接收 %4，最近一次在 %5前</translation>
    </message>
</context>
<context>
    <name>app::DoctorText</name>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Ollama&apos;s port</source>
        <translation>Ollama 的端口</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Check the internet connection, the firewall and the proxy (Settings, Network).</source>
        <translation>请检查网络连接、防火墙和代理（“设置”&gt;“网络”）。</translation>
    </message>
    <message>
        <source>ChatMock&apos;s server is running on port %1.</source>
        <translation>ChatMock 的服务器正在端口 %1 上运行。</translation>
    </message>
    <message>
        <source>Port %1 is free. No server is running.</source>
        <translation>端口 %1 空闲。没有服务器在运行。</translation>
    </message>
    <message>
        <source>Another program is using port %1.</source>
        <translation>端口 %1 正被另一个程序使用。</translation>
    </message>
    <message>
        <source>Quit Ollama, or turn off &quot;Also use Ollama&apos;s port&quot; in the settings.</source>
        <translation>请退出 Ollama，或在设置中关闭“同时使用 Ollama 的端口”。</translation>
    </message>
    <message>
        <source>Quit that program, or choose another port: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>请退出那个程序，或选择其他端口：“设置”&gt;“服务器”，或 chatmock serve --port NUMBER。</translation>
    </message>
    <message>
        <source>Your system does not allow programs to use port %1.</source>
        <translation>系统不允许程序使用端口 %1。</translation>
    </message>
    <message>
        <source>Choose a port above 1023: Settings, Server, or chatmock serve --port NUMBER.</source>
        <translation>请选择大于 1023 的端口：“设置”&gt;“服务器”，或 chatmock serve --port NUMBER。</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>此计算机没有地址 %1。</translation>
    </message>
    <message>
        <source>Set the address to 127.0.0.1: Settings, Server, or chatmock serve --host 127.0.0.1.</source>
        <translation>请将地址设为 127.0.0.1：“设置”&gt;“服务器”，或 chatmock serve --host 127.0.0.1。</translation>
    </message>
    <message>
        <source>The keychain can be read.</source>
        <translation>可以读取钥匙串。</translation>
    </message>
    <message>
        <source>The keychain did not respond within %1 seconds.</source>
        <translation>钥匙串在 %1 秒内没有响应。</translation>
    </message>
    <message>
        <source>Unlock the keychain; your system may be asking for its password. Without a keychain: --token-store file.</source>
        <translation>请解锁钥匙串；系统可能正在请求其密码。没有钥匙串时：--token-store file。</translation>
    </message>
    <message>
        <source>The keychain cannot be read: %1</source>
        <translation>无法读取钥匙串：%1</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again. Without a keychain: --token-store file.</source>
        <translation>请解锁钥匙串后再试。没有钥匙串时：--token-store file。</translation>
    </message>
    <message>
        <source>The sign-in is stored in %1.</source>
        <translation>登录信息保存在 %1 中。</translation>
    </message>
    <message>
        <source>Other users of this computer can read %1.</source>
        <translation>此计算机的其他用户可以读取 %1。</translation>
    </message>
    <message>
        <source>Make it readable by you alone: chmod 600 %1</source>
        <translation>请设为只有您能读取：chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Sign in again, which creates the file anew, or check its permissions.</source>
        <translation>请重新登录（会重新创建该文件），或检查其权限。</translation>
    </message>
    <message>
        <source>Nothing is stored in the demo.</source>
        <translation>演示中不保存任何内容。</translation>
    </message>
    <message>
        <source>Open ChatMock and choose &quot;Sign in&quot;, or run: chatmock login</source>
        <translation>请打开 ChatMock 并选择“登录”，或运行：chatmock login</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>已登录。</translation>
    </message>
    <message>
        <source>Signed in (ChatGPT %1).</source>
        <comment>plan</comment>
        <translation>已登录 (ChatGPT %1)。</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>未登录。</translation>
    </message>
    <message>
        <source>ChatGPT has ended the session.</source>
        <translation>ChatGPT 已结束会话。</translation>
    </message>
    <message>
        <source>It is not known whether you are signed in.</source>
        <translation>无法确定您是否已登录。</translation>
    </message>
    <message>
        <source>Make the keychain available first.</source>
        <translation>请先解决钥匙串的问题。</translation>
    </message>
    <message>
        <source>Check the proxy: Settings, Network, or --proxy-mode and --proxy-url.</source>
        <translation>请检查代理：“设置”&gt;“网络”，或 --proxy-mode 和 --proxy-url。</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>未使用代理。</translation>
    </message>
    <message>
        <source>The proxy %1 can be reached.</source>
        <translation>可以连接代理 %1。</translation>
    </message>
    <message>
        <source>The proxy %1 does not respond.</source>
        <translation>代理 %1 没有响应。</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached: %2</source>
        <translation>无法连接代理 %1：%2</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and password.</source>
        <translation>代理 %1 要求用户名和密码。</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address: http://NAME:PASSWORD@HOST:PORT (Settings, Network).</source>
        <translation>请将其写入代理地址：http://NAME:PASSWORD@HOST:PORT（“设置”&gt;“网络”）。</translation>
    </message>
    <message>
        <source>The proxy&apos;s address cannot be used: %1</source>
        <translation>无法使用代理地址：%1</translation>
    </message>
    <message>
        <source>Encrypted connections work.</source>
        <translation>加密连接正常。</translation>
    </message>
    <message>
        <source>No encrypted connection is needed.</source>
        <translation>不需要加密连接。</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2</source>
        <translation>%1 的证书未被接受：%2</translation>
    </message>
    <message>
        <source>If your company inspects encrypted traffic, add its certificate (PEM file): Settings, Network, or --ca-file. Otherwise check the clock, and install your system&apos;s CA certificates.</source>
        <translation>如果您的公司会检查加密流量，请添加其证书（PEM 文件）：“设置”&gt;“网络”，或 --ca-file。否则请检查时钟，并安装系统的 CA 证书。</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read or contains no certificate.</source>
        <translation>证书文件 %1 无法读取或不含证书。</translation>
    </message>
    <message>
        <source>Choose a PEM file: Settings, Network, or --ca-file.</source>
        <translation>请选择 PEM 文件：“设置”&gt;“网络”，或 --ca-file。</translation>
    </message>
    <message>
        <source>There is no TLS library, so encrypted connections are impossible.</source>
        <translation>没有 TLS 库，因此无法使用加密连接。</translation>
    </message>
    <message>
        <source>Install OpenSSL, then restart ChatMock.</source>
        <translation>请安装 OpenSSL，然后重启 ChatMock。</translation>
    </message>
    <message>
        <source>Certificates could not be checked, because no host was reached.</source>
        <translation>无法检查证书，因为未连接到任何主机。</translation>
    </message>
    <message>
        <source>Set the clock, or let your system set it automatically.</source>
        <translation>请调整时钟，或让系统自动设定。</translation>
    </message>
    <message>
        <source>The clock agrees with that of %1 (difference: %2 s).</source>
        <translation>时钟与 %1 一致（相差 %2 秒）。</translation>
    </message>
    <message>
        <source>The clock is %2 min ahead of that of %1.</source>
        <translation>时钟比 %1 快 %2 分钟。</translation>
    </message>
    <message>
        <source>The clock is %2 min behind that of %1.</source>
        <translation>时钟比 %1 慢 %2 分钟。</translation>
    </message>
    <message>
        <source>The clock could not be checked, because no host was reached.</source>
        <translation>无法检查时钟，因为未连接到任何主机。</translation>
    </message>
    <message>
        <source>The data folder can be written to; %1 MB are free.</source>
        <translation>数据文件夹可以写入；可用空间 %1 MB。</translation>
    </message>
    <message>
        <source>Only %1 MB are free on the disk of the data folder.</source>
        <translation>数据文件夹所在磁盘的可用空间只有 %1 MB。</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>请释放一些空间。</translation>
    </message>
    <message>
        <source>The disk of the data folder is full (%1 MB free).</source>
        <translation>数据文件夹所在磁盘已满（可用 %1 MB）。</translation>
    </message>
    <message>
        <source>Free some space: otherwise a new sign-in cannot be stored.</source>
        <translation>请释放一些空间：否则无法保存新的登录信息。</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>无法写入数据文件夹 %1。</translation>
    </message>
    <message>
        <source>Change its permissions, or set CHATGPT_LOCAL_HOME to another folder.</source>
        <translation>请更改其权限，或将 CHATGPT_LOCAL_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>Reached in %1 ms.</source>
        <translation>已连接，用时 %1 毫秒。</translation>
    </message>
    <message>
        <source>The address of %1 was not found.</source>
        <translation>找不到 %1 的地址。</translation>
    </message>
    <message>
        <source>%1 did not respond within %2 seconds.</source>
        <translation>%1 在 %2 秒内没有响应。</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted.</source>
        <translation>%1 的证书未被接受。</translation>
    </message>
    <message>
        <source>See &quot;Certificates&quot;.</source>
        <translation>见“证书”。</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1.</source>
        <translation>代理未连接到 %1。</translation>
    </message>
    <message>
        <source>The proxy did not connect to %1 (%2).</source>
        <translation>代理未连接到 %1 (%2)。</translation>
    </message>
    <message>
        <source>%1 was reached, but reports an error (HTTP %2).</source>
        <translation>已连接 %1，但它报告了错误 (HTTP %2)。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>Sign-in and its renewal</source>
        <translation>登录及其续期</translation>
    </message>
    <message>
        <source>Requests of your programs</source>
        <translation>您程序的请求</translation>
    </message>
    <message>
        <source>Models and limits of your account</source>
        <translation>您账号的模型和限额</translation>
    </message>
    <message>
        <source>Newest Codex version (once a day, nothing about you)</source>
        <translation>最新的 Codex 版本（每天一次，不含您的信息）</translation>
    </message>
    <message>
        <source>Checks that you started</source>
        <translation>您启动的检查</translation>
    </message>
    <message>
        <source>The data folder can be written to.</source>
        <translation>数据文件夹可写入。</translation>
    </message>
</context>
<context>
    <name>app::HealthCommand</name>
    <message>
        <source>Check whether a server is running</source>
        <translation>检查服务器是否正在运行</translation>
    </message>
    <message>
        <source>Checks the server at URL, or at the address of the settings. The exit code is 0 when it is running, signed in or not, and 1 when it is not.</source>
        <translation>检查位于 URL 或设置中所指定地址的服务器。服务器正在运行时（无论是否已登录）退出代码为 0，未运行时为 1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address such as http://127.0.0.1:8000</source>
        <translation>“%1”不是 http://127.0.0.1:8000 这样的地址</translation>
    </message>
    <message>
        <source>Running at %1 (%2)</source>
        <translation>运行于 %1（%2）</translation>
    </message>
    <message>
        <source>the program at %1 is not ChatMock</source>
        <translation>%1 上的程序不是 ChatMock</translation>
    </message>
    <message>
        <source>no server at %1</source>
        <translation>%1 上没有服务器</translation>
    </message>
</context>
<context>
    <name>app::HelpCommand</name>
    <message>
        <source>Explain a command, or all settings</source>
        <translation>说明某个命令或所有设置</translation>
    </message>
    <message>
        <source>Explains a command. &apos;chatmock help settings&apos; lists all settings with their options and environment variables.</source>
        <translation>说明某个命令。“chatmock help settings”列出所有设置及其选项和环境变量。</translation>
    </message>
</context>
<context>
    <name>app::ImportCommand</name>
    <message>
        <source>Use the login of the Codex CLI or an older ChatMock</source>
        <translation>使用 Codex CLI 或旧版 ChatMock 的登录信息</translation>
    </message>
    <message>
        <source>Imports an auth.json from PATH (the file or its folder) or from the usual places. The other program&apos;s file is not changed, but both programs then share one login. A separate sign-in is more reliable.</source>
        <translation>从 PATH（文件或其文件夹）或常用位置导入 auth.json。不会更改另一程序的文件，但之后两个程序共用同一登录信息。单独登录更可靠。</translation>
    </message>
    <message>
        <source>Do not ask for confirmation</source>
        <translation>不询问确认</translation>
    </message>
    <message>
        <source>nothing was imported; to import without confirmation, add --yes</source>
        <translation>未导入任何内容；要不经确认导入，请添加 --yes</translation>
    </message>
    <message>
        <source>Import it?</source>
        <translation>要导入吗？</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
</context>
<context>
    <name>app::InfoCommand</name>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>variable %1</source>
        <translation>变量 %1</translation>
    </message>
    <message>
        <source>option %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>%1 belongs to another user; tokens are printed for their owner only</source>
        <translation>%1 属于其他用户；令牌只向其所有者显示</translation>
    </message>
    <message>
        <source>Show account, limits, server, settings and folders</source>
        <translation>显示账号、限额、服务器、设置和文件夹</translation>
    </message>
    <message>
        <source>Shows who is signed in, how much of each limit is used, whether a server is running, which settings differ from the default, and where data is stored. Limits older than a minute are updated first. Takes the options of &apos;serve&apos;, too, and shows what they set.</source>
        <translation>显示登录的账号、各限额的用量、服务器是否正在运行、哪些设置与默认值不同，以及数据的保存位置。超过一分钟未更新的限额会先更新。也接受“serve”的选项，并显示它们的效果。</translation>
    </message>
    <message>
        <source>Print the stored auth.json with its tokens instead; keep it private</source>
        <translation>改为输出保存的 auth.json 及其令牌；请勿泄露</translation>
    </message>
    <message>
        <source>Update the limits in any case</source>
        <translation>始终更新限额</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>使用模拟的账号和后端</translation>
    </message>
    <message>
        <source>ChatGPT did not respond in time</source>
        <translation>ChatGPT 没有及时响应</translation>
    </message>
    <message>
        <source>the limits could not be updated: %1</source>
        <translation>无法更新限额：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Not signed in. Open ChatMock and choose &quot;Sign in&quot;, or run: %1</source>
        <translation>未登录。请打开 ChatMock 并选择“登录”，或运行：%1</translation>
    </message>
    <message>
        <source>The login cannot be read: %1</source>
        <translation>无法读取登录信息：%1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>To sign in again, run: %1</source>
        <translation>要重新登录，请运行：%1</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登录账号</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>账号 ID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>valid until %1, then renewed automatically</source>
        <translation>有效期至 %1，之后自动续期</translation>
    </message>
    <message>
        <source>renewed automatically with the next request</source>
        <translation>将随下次请求自动续期</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>shares its login with another program</source>
        <translation>与另一个程序共用登录信息</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>simulated account</source>
        <translation>模拟账号</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>required; set by option or variable</source>
        <translation>需要；由选项或变量设定</translation>
    </message>
    <message>
        <source>required; stored in: %1</source>
        <translation>需要；保存在：%1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>at %1 (%2)</source>
        <translation>地址 %1（%2）</translation>
    </message>
    <message>
        <source>no; another program is using port %1</source>
        <translation>否；端口 %1 正被另一个程序使用</translation>
    </message>
    <message>
        <source>no; to start it: %1</source>
        <translation>否；要启动它，请运行：%1</translation>
    </message>
    <message>
        <source>Settings that differ from the default</source>
        <translation>与默认值不同的设置</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>app::KeyCommand</name>
    <message>
        <source>Create, replace or remove the API key of the server</source>
        <translation>创建、更换或移除服务器的 API 密钥</translation>
    </message>
    <message>
        <source>Shows whether programs must send an API key. Other devices can connect only with one. The key is stored with the tokens and printed only when it is created. A running server uses a new key at once.</source>
        <translation>显示程序是否必须发送 API 密钥。其他设备必须使用密钥才能连接。密钥与令牌一起保存，只在创建时显示。运行中的服务器会立即使用新密钥。</translation>
    </message>
    <message>
        <source>Create a key, which replaces the previous one, and print it</source>
        <translation>创建密钥（替换之前的密钥）并显示</translation>
    </message>
    <message>
        <source>Remove the key; programs on this computer then need none</source>
        <translation>移除密钥；此计算机上的程序不再需要密钥</translation>
    </message>
    <message>
        <source>--new and --remove cannot be combined</source>
        <translation>--new 和 --remove 不能同时使用</translation>
    </message>
    <message>
        <source>Programs must send the API key. It is stored in: %1</source>
        <translation>程序必须发送 API 密钥。密钥保存在：%1</translation>
    </message>
    <message>
        <source>No API key is set; programs may send any text. To create one: %1</source>
        <translation>未设 API 密钥；程序可以发送任意文本。要创建密钥，请运行：%1</translation>
    </message>
    <message>
        <source>copy the key now, it is printed only once; stored in: %1</source>
        <translation>请立即复制密钥，它只显示一次；保存在：%1</translation>
    </message>
    <message>
        <source>The API key was removed.</source>
        <translation>API 密钥已移除。</translation>
    </message>
    <message>
        <source>CHATMOCK_API_KEY is set and overrides the stored key</source>
        <translation>已设定 CHATMOCK_API_KEY，它优先于保存的密钥</translation>
    </message>
</context>
<context>
    <name>app::LogCommand</name>
    <message>
        <source>Show the request log</source>
        <translation>显示请求日志</translation>
    </message>
    <message>
        <source>Print one JSON object per line</source>
        <translation>每行输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>Keep printing requests as they finish, until Ctrl+C</source>
        <translation>持续输出完成的请求，直到按下 Ctrl+C</translation>
    </message>
    <message>
        <source>Show at most N requests (default %1)</source>
        <translation>最多显示 N 个请求（默认 %1）</translation>
    </message>
    <message>
        <source>No requests match the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings.</source>
        <translation>请求日志已在设置中关闭。</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Shows the requests, newest last. FILTER is text that path, program, model or error must contain, or one of these: status:429, status:4xx, status:failed, status:stopped, status:gone, model:, effort:, client:, program:, key:, path:, id:, error:, since:2h, since:2026-11-28, until:14:05, tokens:&gt;1000, duration:&gt;2s. A minus before a filter excludes what matches; put it after --, as in %1.</source>
        <translation>显示请求，最新的排在最后。FILTER 是路径、程序、模型或错误必须包含的文本，或以下之一：status:429、status:4xx、status:failed、status:stopped、status:gone、model:、effort:、client:、program:、key:、path:、id:、error:、since:2h、since:2026-11-28、until:14:05、tokens:&gt;1000、duration:&gt;2s。筛选前加减号表示排除匹配项；请将其放在 -- 之后，如 %1。</translation>
    </message>
</context>
<context>
    <name>app::LoginCommand</name>
    <message>
        <source>Sign in with your ChatGPT account</source>
        <translation>使用您的 ChatGPT 账号登录</translation>
    </message>
    <message>
        <source>Opens the sign-in page in your browser and continues automatically. If the browser ends on an error page, such as on another device, paste the address of that page. Without a browser, use --headless.</source>
        <translation>在浏览器中打开登录页面，登录后自动继续。如果浏览器最后停在错误页面（例如在另一台设备上），请粘贴该页面的地址。没有浏览器时，请使用 --headless。</translation>
    </message>
    <message>
        <source>Only print the sign-in link, do not open it</source>
        <translation>只显示登录链接，不打开</translation>
    </message>
    <message>
        <source>Sign in with a code that you enter on another device</source>
        <translation>在另一台设备上输入代码来登录</translation>
    </message>
    <message>
        <source>the login cannot be stored</source>
        <translation>无法保存登录信息</translation>
    </message>
    <message>
        <source>Sign-in link:</source>
        <translation>登录链接：</translation>
    </message>
    <message>
        <source>The browser could not be opened. Open the link yourself.</source>
        <translation>无法打开浏览器。请自行打开该链接。</translation>
    </message>
    <message>
        <source>Waiting for the browser. If it shows an error page after you sign in, paste the address of that page here and press Enter.</source>
        <translation>正在等待浏览器。如果登录后显示错误页面，请将该页面的地址粘贴到这里并按 Enter。</translation>
    </message>
    <message>
        <source>After you sign in, the browser shows an error page. That is expected (%1). Copy that page&apos;s address, paste it here and press Enter.</source>
        <translation>登录后浏览器会显示错误页面，这是正常的（%1）。请复制该页面的地址，粘贴到这里并按 Enter。</translation>
    </message>
    <message>
        <source>another program is using the port</source>
        <translation>端口正被另一个程序使用</translation>
    </message>
    <message>
        <source>To sign in on another device: %1</source>
        <translation>要在另一台设备上登录，请运行：%1</translation>
    </message>
    <message>
        <source>the sign-in ports are in use</source>
        <translation>登录端口已被占用</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>请重试</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>without a terminal to paste the address into, use --headless</source>
        <translation>没有可粘贴地址的终端时，请使用 --headless</translation>
    </message>
    <message>
        <source>On any device, open:</source>
        <translation>在任意设备上打开：</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>输入此代码：</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>正在等待您输入代码。代码将于 %1 过期。</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>切勿输入他人发来的代码，否则对方可以使用您的账号。</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>如果该页面不接受代码，请先在 ChatGPT 的安全设置中开启使用设备代码登录。</translation>
    </message>
</context>
<context>
    <name>app::LogoutCommand</name>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Ends the session with ChatGPT and deletes the login from this computer. An imported login is only deleted here; the other program stays signed in.</source>
        <translation>结束与 ChatGPT 的会话，并从此计算机删除登录信息。导入的登录信息只在这里删除；另一个程序保持登录。</translation>
    </message>
    <message>
        <source>the stored login cannot be read</source>
        <translation>无法读取保存的登录信息</translation>
    </message>
    <message>
        <source>You were not signed in.</source>
        <translation>您之前未登录。</translation>
    </message>
    <message>
        <source>Signed out. Login deleted from: %1</source>
        <translation>已退出登录。已删除登录信息：%1</translation>
    </message>
    <message>
        <source>The program it was imported from stays signed in.</source>
        <translation>登录信息来源的程序保持登录。</translation>
    </message>
</context>
<context>
    <name>app::ModelsCommand</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Reasoning efforts (* default)</source>
        <translation>推理强度（* 为默认）</translation>
    </message>
    <message>
        <source>List the models of your plan</source>
        <translation>列出您套餐的模型</translation>
    </message>
    <message>
        <source>Lists the models of the account; when not signed in, the ones that this version knows.</source>
        <translation>列出账号的模型；未登录时列出此版本已知的模型。</translation>
    </message>
    <message>
        <source>Print a JSON array</source>
        <translation>输出 JSON 数组</translation>
    </message>
    <message>
        <source>Use a simulated account and backend</source>
        <translation>使用模拟的账号和后端</translation>
    </message>
    <message>
        <source>the list of models could not be updated: %1</source>
        <translation>无法更新模型列表：%1</translation>
    </message>
    <message>
        <source>Demo: models of a simulated account.</source>
        <translation>演示：模拟账号的模型。</translation>
    </message>
    <message>
        <source>Models of your account.</source>
        <translation>您账号的模型。</translation>
    </message>
    <message>
        <source>Models known to this version; your account may have others.</source>
        <translation>此版本已知的模型；您的账号可能有其他模型。</translation>
    </message>
</context>
<context>
    <name>app::OverviewPresenter</name>
    <message>
        <source>Choose a login file</source>
        <translation>选择登录文件</translation>
    </message>
    <message>
        <source>Login files (auth.json)</source>
        <translation>登录文件 (auth.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>app::QuitSequence</name>
    <message>
        <source>Quit ChatMock?</source>
        <translation>退出 ChatMock？</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are still running.</source>
        <translation>
            <numerusform>仍有 %n 个请求在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>正在退出 ChatMock</translation>
    </message>
    <message>
        <source>&amp;Wait until they are finished</source>
        <translation>等待完成(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>立即退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>ChatMock quits as soon as no request is running.</source>
        <translation>没有请求在运行时，ChatMock 会立即退出。</translation>
    </message>
    <message numerus="yes">
        <source>ChatMock quits in %n second(s).</source>
        <translation>
            <numerusform>ChatMock 将在 %n 秒后退出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>Curl command copied.</source>
        <translation>已复制 curl 命令。</translation>
    </message>
</context>
<context>
    <name>app::ServeCommand</name>
    <message>
        <source>Programs for Ollama find the server at %1</source>
        <translation>用于 Ollama 的程序可在 %1 找到服务器</translation>
    </message>
    <message>
        <source>port %1 cannot be used</source>
        <translation>无法使用端口 %1</translation>
    </message>
    <message>
        <source>Run the server without a window</source>
        <translation>运行服务器（无窗口）</translation>
    </message>
    <message>
        <source>Runs the server until Ctrl+C. It needs no display. Requests are refused while you are not signed in.</source>
        <translation>运行服务器，直到按下 Ctrl+C。不需要图形环境。未登录时会拒绝请求。</translation>
    </message>
    <message>
        <source>Use a simulated account and backend: no network, no sign-in</source>
        <translation>使用模拟的账号和后端：无网络，无需登录</translation>
    </message>
    <message>
        <source>the data folder %1 is read-only; sign-in, limits and request log cannot be saved</source>
        <translation>数据文件夹 %1 是只读的；无法保存登录信息、限额和请求日志</translation>
    </message>
    <message>
        <source>Demo: account and backend are simulated; nothing leaves this computer.</source>
        <translation>演示：账号和后端都是模拟的；没有任何内容离开此计算机。</translation>
    </message>
    <message>
        <source>Serving on %1</source>
        <translation>服务器运行于 %1</translation>
    </message>
    <message>
        <source>Enter this in your program:</source>
        <translation>请在您的程序中输入：</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>any text, for example &quot;unused&quot;</source>
        <translation>任意文本，例如“unused”</translation>
    </message>
    <message>
        <source>the key you set</source>
        <translation>您设定的密钥</translation>
    </message>
    <message>
        <source>Press Ctrl+C to stop.</source>
        <translation>按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已登录为 %1。</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>requests are refused until you sign in (no restart needed): %1</source>
        <translation>登录之前请求会被拒绝（无需重启）：%1</translation>
    </message>
    <message>
        <source>your session has ended</source>
        <translation>您的会话已结束</translation>
    </message>
    <message>
        <source>sign in again (no restart needed): %1</source>
        <translation>请重新登录（无需重启）：%1</translation>
    </message>
    <message>
        <source>the login cannot be read</source>
        <translation>无法读取登录信息</translation>
    </message>
    <message>
        <source>ChatMock continues automatically when the keychain is unlocked</source>
        <translation>钥匙串解锁后，ChatMock 会自动继续</translation>
    </message>
    <message>
        <source>the server starts when the keychain is unlocked</source>
        <translation>钥匙串解锁后，服务器会启动</translation>
    </message>
    <message>
        <source>the server did not start</source>
        <translation>服务器未启动</translation>
    </message>
    <message>
        <source>port %1 is free: %2</source>
        <translation>端口 %1 空闲：%2</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>正在停止。</translation>
    </message>
    <message>
        <source>Stopping. Requests still running: %1. Press Ctrl+C again to stop them.</source>
        <translation>正在停止。仍在运行的请求：%1。再次按 Ctrl+C 可停止它们。</translation>
    </message>
</context>
<context>
    <name>app::ServerProbe</name>
    <message>
        <source>demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
</context>
<context>
    <name>app::SettingsController</name>
    <message>
        <source>Settings exported to %1</source>
        <translation>设置已导出到 %1</translation>
    </message>
    <message>
        <source>The settings could not be exported: %1</source>
        <translation>无法导出设置：%1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取该文件：%1</translation>
    </message>
    <message>
        <source>This file does not contain ChatMock settings.</source>
        <translation>此文件不包含 ChatMock 设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 项设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Not accepted: %2</source>
        <comment>how many were imported, which were not</comment>
        <translation>%1未接受：%2</translation>
    </message>
    <message>
        <source>All settings have their default values.</source>
        <translation>所有设置均为默认值。</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>“Start ChatMock at login” could not be changed</source>
        <translation>无法更改“登录系统时启动 ChatMock”</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock 仍在运行</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Could not be changed.</source>
        <translation>无法更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed request(s)</source>
        <translation>
            <numerusform>%n 个请求失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Its icon is in the system tray. To quit, choose Quit from the icon&apos;s menu.</source>
        <translation>其图标位于系统托盘中。要退出，请在图标菜单中选择“退出”。</translation>
    </message>
</context>
<context>
    <name>app::UsageCommand</name>
    <message>
        <source>Show the last N days (default %1)</source>
        <translation>显示最近 N 天（默认 %1）</translation>
    </message>
    <message>
        <source>Show requests and tokens, per day or by program</source>
        <translation>按天或按程序显示请求和 Token</translation>
    </message>
    <message>
        <source>Shows the requests and tokens of the last days, as counted on this computer. Cached tokens are part of the input, reasoning tokens are part of the output. With --by or --cycle it shows who used what in one period: by program and for this week of the plan unless told otherwise.</source>
        <translation>显示最近几天的请求和 Token，以此计算机的统计为准。缓存 Token 计入输入，推理 Token 计入输出。使用 --by 或 --cycle 时显示某一时段内谁用了什么：默认按程序，时段为套餐的本周。</translation>
    </message>
    <message>
        <source>Print JSON: one object per line for each day, or one for the period</source>
        <translation>输出 JSON：每天一行一个对象，或整个时段一个对象</translation>
    </message>
    <message>
        <source>Tell apart by program, model, key, endpoint or day; several with commas</source>
        <translation>按 program、model、key、endpoint 或 day 区分；多个用逗号分隔</translation>
    </message>
    <message>
        <source>The period: 5h or week, which begin with the reset of that limit, today, the last 7, 30 or 365 days, or all</source>
        <translation>时段：5h 或 week（自该限额重置起）、today、最近 7、30 或 365 天，或 all</translation>
    </message>
    <message>
        <source>Print the period as CSV, for a spreadsheet</source>
        <translation>将时段输出为 CSV，用于电子表格</translation>
    </message>
    <message>
        <source>--days cannot be combined with --by, --cycle or --csv</source>
        <translation>--days 不能与 --by、--cycle 或 --csv 同时使用</translation>
    </message>
    <message>
        <source>--json and --csv cannot be combined</source>
        <translation>--json 和 --csv 不能同时使用</translation>
    </message>
    <message>
        <source>The request log is turned off in the settings. These sums are counted all the same.</source>
        <translation>请求日志已在设置中关闭。这些合计仍会统计。</translation>
    </message>
</context>
<context>
    <name>ui::AboutCard</name>
    <message>
        <source>About ChatMock</source>
        <translation>关于 ChatMock</translation>
    </message>
    <message>
        <source>Version %1 (Qt %2)</source>
        <translation>版本 %1 (Qt %2)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Unofficial: not made or endorsed by OpenAI.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。非官方程序：并非由 OpenAI 制作或认可。</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Commands and settings</source>
        <translation>命令和设置</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>What’s new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <source>License</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>退出登录(&amp;U)</translation>
    </message>
    <message>
        <source>Account (Demo)</source>
        <translation>账号（演示）</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
    <message>
        <source>ChatGPT %1</source>
        <comment>plan</comment>
        <translation>ChatGPT %1</translation>
    </message>
    <message>
        <source>Loading your login…</source>
        <translation>正在加载登录信息…</translation>
    </message>
    <message>
        <source>Not signed in. Sign in to use your ChatGPT plan.</source>
        <translation>未登录。请登录以使用您的 ChatGPT 套餐。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>您的会话已结束。请重新登录。</translation>
    </message>
    <message>
        <source>Login stored in the keychain.</source>
        <translation>登录信息保存在钥匙串中。</translation>
    </message>
    <message>
        <source>Login stored in %1.</source>
        <comment>file name</comment>
        <translation>登录信息保存在 %1 中。</translation>
    </message>
    <message>
        <source>It is shared with the Codex CLI or the program it came from.</source>
        <translation>该登录信息与 Codex CLI 或导入来源的程序共用。</translation>
    </message>
    <message>
        <source>Plan not known yet</source>
        <translation>尚未获取套餐信息</translation>
    </message>
</context>
<context>
    <name>ui::ActivityCard</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>Show the activity as a table</source>
        <translation>以表格显示用量</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>每日用量</translation>
    </message>
    <message>
        <source>Activity in the last 14 days</source>
        <translation>最近 14 天的用量</translation>
    </message>
    <message>
        <source>Tokens in (cached)</source>
        <translation>输入 Token（缓存）</translation>
    </message>
    <message>
        <source>The request log cannot be read: %1</source>
        <translation>无法读取请求日志：%1</translation>
    </message>
    <message>
        <source>No requests yet. The tokens that your programs use appear here.</source>
        <translation>还没有请求。您的程序使用的 Token 会显示在这里。</translation>
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
        <translation>每日 Token</translation>
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
        <translation>用方向键逐日移动。“以表格显示”会以表格列出同样的数据。</translation>
    </message>
</context>
<context>
    <name>ui::AddressRows</name>
    <message>
        <source>Base URL for other devices: %1</source>
        <translation>供其他设备使用的基础 URL：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the base URL for other devices</source>
        <translation>复制供其他设备使用的基础 URL</translation>
    </message>
</context>
<context>
    <name>ui::ApiKeyPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>新的 API 密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the API key</source>
        <translation>复制 API 密钥</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>更换 API 密钥</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>移除 API 密钥</translation>
    </message>
    <message>
        <source>If you set a key, every program must send it.</source>
        <translation>如果设定了密钥，每个程序都必须发送它。</translation>
    </message>
    <message>
        <source>This is the new key. Copy it into your programs; you can copy it here again later.</source>
        <translation>这是新的密钥。请复制到您的程序中；以后可在此再次复制。</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>创建 API 密钥</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>由选项 %1 设定。</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>由变量 %1 设定。</translation>
    </message>
    <message>
        <source>Checking for a key…</source>
        <translation>正在检查是否有密钥…</translation>
    </message>
    <message>
        <source>No key is needed; programs on this computer may send any text.</source>
        <translation>不需要密钥；此计算机上的程序可以发送任意文本。</translation>
    </message>
    <message>
        <source>A key is set. It is stored in the keychain.</source>
        <translation>已设定密钥。它保存在钥匙串中。</translation>
    </message>
    <message>
        <source>A key is set. It is stored in %1.</source>
        <comment>a file</comment>
        <translation>已设定密钥。它保存在 %1 中。</translation>
    </message>
    <message>
        <source>Other devices can no longer connect. Programs on this computer are not affected.</source>
        <translation>其他设备将无法再连接。此计算机上的程序不受影响。</translation>
    </message>
    <message>
        <source>Programs with the current key are refused until you give them the new one.</source>
        <translation>使用当前密钥的程序在换用新密钥之前会被拒绝。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>更换密钥</translation>
    </message>
</context>
<context>
    <name>ui::ChecksCard</name>
    <message>
        <source>Check this computer</source>
        <translation>检查此计算机</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>运行检查</translation>
    </message>
    <message>
        <source>Checks the port, the keychain, the sign-in, the proxy, certificates, the clock, the disk and the connection to each host. Takes a few seconds and uses none of your limits.</source>
        <translation>检查端口、钥匙串、登录、代理、证书、时钟、磁盘，以及与每个主机的连接。需要几秒钟，不占用限额。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>sign, what was checked, result</comment>
        <translation>%1 %2：%3</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>a value</comment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>要复制的文本</translation>
    </message>
    <message>
        <source>Text for %1</source>
        <comment>a file</comment>
        <translation>用于 %1 的文本</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>复制此文本</translation>
    </message>
</context>
<context>
    <name>ui::ClientPicker</name>
    <message>
        <source>Programs</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>搜索程序</translation>
    </message>
    <message>
        <source>No programs match. See “Any program” for what to enter.</source>
        <translation>没有匹配的程序。要输入的内容请见“任意程序”。</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. Use %1 or this computer’s network address instead.</source>
        <translation>在容器中，127.0.0.1 指容器自身。请改用 %1 或此计算机的网络地址。</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 means the container itself. With Docker Desktop, use %1 instead. On Linux, start the container with --network=host, or let other devices use the server in the settings.</source>
        <translation>在容器中，127.0.0.1 指容器自身。使用 Docker Desktop 时请改用 %1。在 Linux 上，请用 --network=host 启动容器，或在设置中允许其他设备使用服务器。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>此计算机上</translation>
    </message>
    <message>
        <source>Everyday apps</source>
        <translation>日常应用</translation>
    </message>
    <message>
        <source>Coding tools</source>
        <translation>编程工具</translation>
    </message>
    <message>
        <source>Libraries and scripts</source>
        <translation>库和脚本</translation>
    </message>
    <message>
        <source>⚠ Check the model</source>
        <translation>⚠ 请检查模型</translation>
    </message>
    <message>
        <source>Set up ✓</source>
        <translation>已设置好 ✓</translation>
    </message>
    <message>
        <source>Request running</source>
        <translation>请求运行中</translation>
    </message>
    <message>
        <source>Last request %1</source>
        <comment>%1 is how long ago, e.g. 3 min ago</comment>
        <translation>最近一次请求：%1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>The server is starting…</source>
        <translation>服务器正在启动…</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>转到“概览”(&amp;V)</translation>
    </message>
    <message>
        <source>⚠ The server is off. Programs cannot use it until you turn it on.</source>
        <translation>⚠ 服务器已关闭。打开之前，程序无法使用它。</translation>
    </message>
    <message>
        <source>⚠ The server could not start. See Overview for the reason.</source>
        <translation>⚠ 服务器无法启动。原因见“概览”页。</translation>
    </message>
    <message>
        <source>⚠ You are not signed in, so requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ 您未登录，因此请求会被拒绝。请在“概览”页登录。</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated responses.</source>
        <translation>演示：现在连接的程序得到的是模拟的响应。</translation>
    </message>
    <message>
        <source>Turn &amp;on the server</source>
        <translation>打开服务器(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ui::DevicesCard</name>
    <message>
        <source>Other devices</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>On other devices in your network, use this base URL and your API key:</source>
        <translation>在您网络中的其他设备上，请使用此基础 URL 和您的 API 密钥：</translation>
    </message>
</context>
<context>
    <name>ui::DocumentView</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
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
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>ui::FilterBox</name>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>已达限额</translation>
    </message>
    <message>
        <source>One program</source>
        <translation>某个程序</translation>
    </message>
    <message>
        <source>One model</source>
        <translation>某个模型</translation>
    </message>
    <message>
        <source>The last two hours</source>
        <translation>最近两小时</translation>
    </message>
    <message>
        <source>Longer than ten seconds</source>
        <translation>耗时超过十秒</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>超过 1,000 Token</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>筛选示例</translation>
    </message>
    <message>
        <source>Finds words in the endpoint, the program, the model or the error. Put a phrase in &quot;quotes&quot;; a minus in front excludes what matches.

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>在端点、程序、模型或错误中查找词语。词组请用英文引号括起，如 &quot;quotes&quot;；前面加减号表示排除。

status:429  status:4xx  status:&gt;=400  status:failed  status:stopped  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>Search, or status:429, model:…</source>
        <translation>搜索，或 status:429, model:…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Without model lists</source>
        <translation>排除模型列表请求</translation>
    </message>
</context>
<context>
    <name>ui::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>With steady use you would be at %1 % now</source>
        <translation>若匀速使用，现在应为 %1%</translation>
    </message>
</context>
<context>
    <name>ui::LimitGauge</name>
    <message>
        <source>%1 used</source>
        <comment>percent</comment>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>with steady use you would be at %1 % now</source>
        <translation>若匀速使用，现在应为 %1%</translation>
    </message>
</context>
<context>
    <name>ui::LimitsCard</name>
    <message>
        <source>Credits: unlimited</source>
        <translation>额度：不限</translation>
    </message>
    <message>
        <source>Credits: %1 left</source>
        <translation>额度：剩余 %1</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh the limits</source>
        <translation>刷新限额</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>正在刷新…</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Limits (Demo)</source>
        <translation>限额（演示）</translation>
    </message>
    <message>
        <source>Sign in to see how much of your plan is used.</source>
        <translation>登录后可查看套餐的用量。</translation>
    </message>
    <message>
        <source>No figures yet. They come with the first request, or choose Refresh.</source>
        <translation>还没有数据。数据会随首次请求显示，也可选择“刷新”。</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>Not updated yet</source>
        <translation>尚未更新</translation>
    </message>
    <message>
        <source>Updated %1 (may be outdated)</source>
        <comment>2 min ago</comment>
        <translation>%1更新（可能已过时）</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>2 min ago</comment>
        <translation>%1更新</translation>
    </message>
</context>
<context>
    <name>ui::LogCard</name>
    <message>
        <source>Log and data</source>
        <translation>日志和数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>在日志中显示</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>There have been no such messages since ChatMock started.</source>
        <translation>自 ChatMock 启动以来没有此类消息。</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>数据文件夹：%1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Demo – ChatMock</source>
        <translation>演示 – ChatMock</translation>
    </message>
    <message>
        <source>ChatMock</source>
        <translation>ChatMock</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page and its news</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ui::ModelNamesCard</name>
    <message>
        <source>Model names</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Go to Settings</source>
        <translation>转到“设置”(&amp;G)</translation>
    </message>
    <message>
        <source>Go to Settings: other names of models</source>
        <translation>转到“设置”：模型的其他名称</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 stands for %2</source>
        <comment>a name, and the model it stands for</comment>
        <translation>%1 代表 %2</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>If a program requires a certain model name, give that name to a model in the settings.</source>
        <translation>如果某个程序要求特定的模型名称，请在设置中将该名称指定给一个模型。</translation>
    </message>
</context>
<context>
    <name>ui::ModelsPanel</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh the models</source>
        <translation>刷新模型</translation>
    </message>
    <message>
        <source>Models of your account</source>
        <translation>您账号的模型</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>尚未获取您账号的模型。</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>您账号的模型：%1</translation>
    </message>
    <message>
        <source>Loading the models…</source>
        <translation>正在加载模型…</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>退出演示(&amp;L)</translation>
    </message>
    <message>
        <source>Demo: the account, the responses and the limits are simulated. Nothing leaves this computer.</source>
        <translation>演示：账号、响应和限额都是模拟的。没有任何内容离开此计算机。</translation>
    </message>
</context>
<context>
    <name>ui::ReportCard</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Create a report</source>
        <translation>创建报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>A report has versions, settings, the results of the checks, and the last failures. It has no passwords, keys or email addresses, and no text of your requests. Nothing is sent: read it, then copy it to where you ask for help.</source>
        <translation>报告包含版本、设置、检查结果和最近的失败。其中没有密码、密钥或电子邮件地址，也没有请求的文本。不会发送任何内容：请阅读后复制到您寻求帮助的地方。</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>重新创建</translation>
    </message>
</context>
<context>
    <name>ui::RequestDetailsPane</name>
    <message>
        <source>Details of the request</source>
        <translation>请求详情</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>label before a value</comment>
        <translation>%1: </translation>
    </message>
    <message>
        <source>The rest is not shown.</source>
        <translation>其余内容不显示。</translation>
    </message>
</context>
<context>
    <name>ui::RequestMenu</name>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;error</source>
        <translation>复制错误(&amp;E)</translation>
    </message>
    <message>
        <source>Copy request &amp;ID</source>
        <translation>复制请求 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>复制为 curl(&amp;U)</translation>
    </message>
    <message>
        <source>Only this &amp;program</source>
        <translation>仅此程序(&amp;P)</translation>
    </message>
    <message>
        <source>Only this &amp;model</source>
        <translation>仅此模型(&amp;M)</translation>
    </message>
    <message>
        <source>Only &amp;failures</source>
        <translation>仅失败的请求(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Fit columns to the window</source>
        <translation>使列适应窗口</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>复制为 curl(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Clear the request log</source>
        <translation>清空请求日志</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Clear the request log?</source>
        <translation>清空请求日志？</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Demo: earlier requests are samples; new ones are simulated.</source>
        <translation>演示：较早的请求是示例；新的请求是模拟的。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>C&amp;lear…</source>
        <translation>清空(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy e&amp;rror</source>
        <translation>复制错误(&amp;R)</translation>
    </message>
    <message>
        <source>Stop the selected request</source>
        <translation>停止所选的请求</translation>
    </message>
    <message>
        <source>Copy the error of the selected request</source>
        <translation>复制所选请求的错误</translation>
    </message>
    <message>
        <source>Copy the selected request as a curl command</source>
        <translation>将所选的请求复制为 curl 命令</translation>
    </message>
    <message>
        <source>Details of the selected request</source>
        <translation>所选请求的详情</translation>
    </message>
    <message>
        <source>Export the matching requests</source>
        <translation>导出匹配的请求</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>选择一个请求以查看详情。</translation>
    </message>
    <message>
        <source>Error copied.</source>
        <translation>已复制错误。</translation>
    </message>
    <message>
        <source>Request ID copied.</source>
        <translation>已复制请求 ID。</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>This deletes all finished requests from the log, including those that the filter hides. The activity on the Overview page is kept.</source>
        <translation>这会从日志中删除所有已完成的请求，包括被筛选条件隐藏的请求。“概览”页上的用量会保留。</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>已打开。此计算机上的程序可以使用。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>未运行。</translation>
    </message>
    <message>
        <source>Programs for Ollama find the server on port %1.</source>
        <translation>用于 Ollama 的程序可在端口 %1 找到服务器。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>打开服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the base URL</source>
        <translation>复制基础 URL</translation>
    </message>
    <message>
        <source>Server on</source>
        <translation>打开服务器</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>Base URL for your programs</source>
        <translation>供程序使用的基础 URL</translation>
    </message>
    <message>
        <source>Server (Demo)</source>
        <translation>服务器（演示）</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Only this computer</source>
        <translation>仅此计算机</translation>
    </message>
    <message>
        <source>Off. Programs cannot use ChatMock.</source>
        <translation>已关闭。程序无法使用 ChatMock。</translation>
    </message>
    <message>
        <source>On, but you are not signed in: requests fail.</source>
        <translation>已打开，但您未登录：请求会失败。</translation>
    </message>
    <message>
        <source>On, but requests fail at the moment.</source>
        <translation>已打开，但目前请求会失败。</translation>
    </message>
    <message>
        <source>On. Other devices on your network can use it, too.</source>
        <translation>已打开。您网络中的其他设备也可以使用。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Checking Ollama&apos;s port %1…</source>
        <translation>正在检查 Ollama 的端口 %1…</translation>
    </message>
    <message>
        <source>Another program is using Ollama&apos;s port %1. Close it, or enter the base URL in your programs.</source>
        <translation>Ollama 的端口 %1 正被另一个程序使用。请关闭该程序，或在您的程序中输入基础 URL。</translation>
    </message>
    <message>
        <source>Last failure: %1. %2</source>
        <comment>time, sentence</comment>
        <translation>上次失败：%1。%2</translation>
    </message>
    <message>
        <source>Last failure: %1, %2. %3</source>
        <comment>time, program, sentence</comment>
        <translation>上次失败：%1，%2。%3</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Other devices on your network can then no longer use it</source>
        <translation>之后，您网络中的其他设备将无法再使用服务器</translation>
    </message>
    <message>
        <source>Show the request that failed</source>
        <translation>显示失败的请求</translation>
    </message>
    <message>
        <source>Base URL for other devices</source>
        <translation>供其他设备使用的基础 URL</translation>
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
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>选择证书文件</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restore the default value</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>to the default value</comment>
        <translation>重置：%1</translation>
    </message>
    <message>
        <source>Set by the variable %1.</source>
        <translation>由变量 %1 设定。</translation>
    </message>
    <message>
        <source>Set by the option %1.</source>
        <translation>由选项 %1 设定。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the proxy address below. Until then, the previous choice is used.</source>
        <translation>请在下方输入代理地址。在此之前，继续使用原来的选择。</translation>
    </message>
    <message>
        <source>The proxy is in use. Choose another option above first.</source>
        <translation>代理正在使用。请先在上方选择其他选项。</translation>
    </message>
    <message>
        <source>Create an API key first, so that only your devices can use your account.</source>
        <translation>请先创建 API 密钥，以便只有您的设备能使用您的账号。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <comment>a group of settings</comment>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Addresses for other devices</source>
        <translation>供其他设备使用的地址</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>登录系统时启动 ChatMock</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>another port</comment>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Demo: your changes apply until the demo ends and are not saved.</source>
        <translation>演示：您的更改在演示结束前有效，不会保存。</translation>
    </message>
    <message>
        <source>Create an API key</source>
        <translation>创建 API 密钥</translation>
    </message>
    <message>
        <source>For computers in several networks: only devices in the network of this address can connect.</source>
        <translation>用于连接多个网络的计算机：只有此地址所在网络中的设备可以连接。</translation>
    </message>
    <message>
        <source>It starts in the tray, without a window.</source>
        <translation>启动到托盘，不显示窗口。</translation>
    </message>
    <message>
        <source>Base URL for other devices: %1</source>
        <comment>one or more addresses</comment>
        <translation>供其他设备使用的基础 URL：%1</translation>
    </message>
    <message>
        <source>No settings match “%1”.</source>
        <translation>没有与“%1”匹配的设置。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsTransfer</name>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>The file contains no passwords: neither your sign-in nor the API key.</source>
        <translation>文件不含密码：既没有登录信息，也没有 API 密钥。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export all settings</source>
        <translation>导出所有设置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>全部重置…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Your settings are the same as those in the file.</source>
        <translation>您的设置与文件中的相同。</translation>
    </message>
    <message>
        <source>Nothing was imported. Not possible here: %1</source>
        <translation>未导入任何内容。此处无法使用：%1</translation>
    </message>
    <message>
        <source>Import settings?</source>
        <translation>要导入设置吗？</translation>
    </message>
    <message>
        <source>These settings change:</source>
        <translation>以下设置将更改：</translation>
    </message>
    <message>
        <source>Not possible here: %1</source>
        <translation>此处无法使用：%1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>要重置所有设置吗？</translation>
    </message>
    <message>
        <source>All settings return to their defaults. You stay signed in, and the API key and the request log are kept.</source>
        <translation>所有设置将恢复默认值。您会保持登录，API 密钥和请求日志会保留。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>更改 %1？</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <comment>a program</comment>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>Change the &amp;file</source>
        <translation>更改文件(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>创建 %1？</translation>
    </message>
    <message>
        <source>Lines with + are added, lines with − are removed. Everything else stays. A backup is kept in the same folder.</source>
        <translation>带 + 的行会添加，带 − 的行会删除。其他内容不变。备份保存在同一文件夹中。</translation>
    </message>
    <message>
        <source>There is no such file yet. It will contain:</source>
        <translation>还没有此文件。它将包含：</translation>
    </message>
    <message>
        <source>Changes to the file</source>
        <translation>对文件的更改</translation>
    </message>
    <message>
        <source>Create the &amp;file</source>
        <translation>创建文件(&amp;F)</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 已为此服务器设置好。</translation>
    </message>
    <message>
        <source>Set &amp;up for me…</source>
        <translation>替我设置(&amp;U)…</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Quit the program first: it overwrites this file when it closes.</source>
        <translation>请先退出该程序：它关闭时会覆盖此文件。</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. Requests for it may fail.</source>
        <translation>⚠ 文件指定了模型“%1”，但您的套餐没有该模型。使用它的请求可能会失败。</translation>
    </message>
    <message>
        <source>⚠ The file names the model “%1”, which your plan does not have. “%2” responds instead.</source>
        <translation>⚠ 文件指定了模型“%1”，但您的套餐没有该模型。将改由“%2”响应。</translation>
    </message>
    <message>
        <source>This is not available in the demo: it would point your own program to simulated responses.</source>
        <translation>演示中不可用：否则您自己的程序会得到模拟的响应。</translation>
    </message>
    <message>
        <source>Undone. %1 is as it was before.</source>
        <translation>已撤销。%1 已恢复原样。</translation>
    </message>
    <message>
        <source>ChatMock can edit %1 for you. It shows the change first, leaves everything else as it is, and keeps a backup.</source>
        <translation>ChatMock 可以替您编辑 %1。它会先显示更改，保留其他所有内容，并保存备份。</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>创建于 %1。</translation>
    </message>
    <message>
        <source>Changed on %1. The previous file was saved as %2.</source>
        <translation>更改于 %1。之前的文件已保存为 %2。</translation>
    </message>
    <message>
        <source>Undo the change to the file</source>
        <translation>撤销对文件的更改</translation>
    </message>
    <message>
        <source>Use “%1”…</source>
        <comment>a model</comment>
        <translation>使用“%1”…</translation>
    </message>
</context>
<context>
    <name>ui::SignInPanel</name>
    <message>
        <source>Keep the login in a &amp;file</source>
        <translation>将登录信息保存在文件中(&amp;F)</translation>
    </message>
    <message>
        <source>Sign &amp;in with ChatGPT</source>
        <translation>使用 ChatGPT 登录(&amp;I)</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>I&amp;mport from the Codex CLI</source>
        <translation>从 Codex CLI 导入(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>试用演示(&amp;T)</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>模拟账号：无网络，无需登录</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>在此打开页面(&amp;H)</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>导入(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>取消登录</translation>
    </message>
    <message>
        <source>On any device, open %1 and enter this code:</source>
        <translation>在任意设备上打开 %1 并输入此代码：</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>Use another &amp;browser</source>
        <translation>使用其他浏览器(&amp;B)</translation>
    </message>
    <message>
        <source>Sign in on another device by entering a code there</source>
        <translation>在另一台设备上输入代码来登录</translation>
    </message>
    <message>
        <source>Copy the sign-in link and open it in any browser, here or elsewhere</source>
        <translation>复制登录链接，在此处或别处的任意浏览器中打开</translation>
    </message>
    <message>
        <source>Address of the page that the browser ended on</source>
        <translation>浏览器最后停留的页面的地址</translation>
    </message>
    <message>
        <source>Open the &amp;browser again</source>
        <translation>再次打开浏览器(&amp;B)</translation>
    </message>
    <message>
        <source>Copy sign-in &amp;link</source>
        <translation>复制登录链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>复制登录链接</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered</source>
        <translation>正在等待输入代码</translation>
    </message>
    <message>
        <source>ChatMock can use the Codex CLI&apos;s login. The two programs then share it, and when one renews it, the other may have to sign in again. A separate sign-in is more reliable.</source>
        <translation>ChatMock 可以使用 Codex CLI 的登录信息。之后两个程序共用它：其中一个续期时，另一个可能需要重新登录。单独登录更可靠。</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>正在准备登录…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Your system asks for the keychain&apos;s password. ChatMock continues automatically once you enter it.</source>
        <translation>系统正在请求钥匙串的密码。输入密码后，ChatMock 会自动继续。</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code. It expires at %1.</source>
        <translation>正在等待您输入代码。代码将于 %1 过期。</translation>
    </message>
    <message>
        <source>Never enter a code that someone else sent you. It would let them use your account.</source>
        <translation>切勿输入他人发来的代码，否则对方可以使用您的账号。</translation>
    </message>
    <message>
        <source>If the page does not accept the code, turn on sign-in with device codes in ChatGPT&apos;s security settings first.</source>
        <translation>如果该页面不接受代码，请先在 ChatGPT 的安全设置中开启使用设备代码登录。</translation>
    </message>
    <message>
        <source>Copy the sign-in link, open it in the browser of your choice and sign in there.</source>
        <translation>复制登录链接，在您选择的浏览器中打开并登录。</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser.</source>
        <translation>请在浏览器中完成登录。</translation>
    </message>
    <message>
        <source>ChatMock continues automatically.</source>
        <translation>ChatMock 会自动继续。</translation>
    </message>
    <message>
        <source>If the browser ends on an error page, or runs on another computer, copy that page&apos;s address and paste it here:</source>
        <translation>如果浏览器最后停在错误页面，或在另一台计算机上运行，请复制该页面的地址并粘贴到这里：</translation>
    </message>
    <message>
        <source>Afterwards the browser shows an error page. That is expected: another program is using the port.</source>
        <translation>之后浏览器会显示错误页面，这是正常的：端口正被另一个程序使用。</translation>
    </message>
    <message>
        <source>Copy that page&apos;s address and paste it here:</source>
        <translation>复制该页面的地址并粘贴到这里：</translation>
    </message>
    <message>
        <source>Use a co&amp;de</source>
        <translation>使用代码(&amp;D)</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>复制代码(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::StepView</name>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: to do</source>
        <translation>%1：待完成</translation>
    </message>
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First output after %1 s.</source>
        <translation>%1 秒后首次输出。</translation>
    </message>
    <message>
        <source>Waiting for the first output…</source>
        <translation>正在等待首次输出…</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>正在思考…</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>完成。%1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>发送(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reasoning</source>
        <translation>推理(&amp;H)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Send the prompt</source>
        <translation>发送提问</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>试一试（演示）</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>已手动停止。</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Ask something to test the server</source>
        <translation>提个问题来测试服务器</translation>
    </message>
    <message>
        <source>Stop the response</source>
        <translation>停止回答</translation>
    </message>
</context>
<context>
    <name>ui::TrafficCard</name>
    <message>
        <source>What leaves this computer</source>
        <translation>离开此计算机的内容</translation>
    </message>
    <message>
        <source>Demo: nothing leaves this computer.</source>
        <translation>演示：没有任何内容离开此计算机。</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Every host that ChatMock has contacted since %1.</source>
        <translation>ChatMock 自 %1 以来连接过的所有主机。</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1（此计算机）</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent, %4 received, last %5</source>
        <comment>purpose, requests, sizes, time</comment>
        <translation>%1：%2，发送 %3，接收 %4，最近一次 %5</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes are those of the content, without headers and encryption. Pages that your browser opens, such as the sign-in, are not counted.</source>
        <translation>大小仅指内容，不含 HTTP 头和加密开销。由浏览器打开的页面（例如登录页面）不计入。</translation>
    </message>
    <message>
        <source>All of it goes through the proxy %1.</source>
        <translation>全部通过代理 %1 传输。</translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>打开服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy base URL</source>
        <translation>复制基础 URL(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open ChatMock</source>
        <translation>打开 ChatMock(&amp;O)</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>退出登录(&amp;U)</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>登录系统时启动(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>ChatMock Demo: %1</source>
        <comment>server state</comment>
        <translation>ChatMock 演示：%1</translation>
    </message>
    <message>
        <source>ChatMock: %1</source>
        <comment>server state</comment>
        <translation>ChatMock：%1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>bar, and the limit in words</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>&amp;Refresh limits</source>
        <translation>刷新限额(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort</source>
        <translation>推理强度(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) running</source>
        <translation>
            <numerusform>%n 个请求运行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests running</source>
        <translation>没有运行中的请求</translation>
    </message>
    <message>
        <source>As the program asks</source>
        <translation>由程序决定</translation>
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
        <translation>%1：没有请求</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day or total, and its figures</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2 tokens in (%3 cached), %4 tokens out</source>
        <comment>requests and tokens</comment>
        <translation>%1，输入 %2 Token（缓存 %3），输出 %4 Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
</context>
<context>
    <name>ui::WelcomeCard</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Turn on the server</source>
        <translation>打开服务器</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>关闭入门步骤</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>一切就绪</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>With your ChatGPT account.</source>
        <translation>使用您的 ChatGPT 账号。</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Connect a program</source>
        <translation>连接一个程序</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Get started</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Programs can then use ChatMock.</source>
        <translation>之后程序便可使用 ChatMock。</translation>
    </message>
    <message>
        <source>It starts automatically after you sign in.</source>
        <translation>登录后会自动启动。</translation>
    </message>
    <message>
        <source>Copy its settings from the Connect page, then send a message.</source>
        <translation>从“连接”页复制其设置，然后发送一条消息。</translation>
    </message>
</context>
</TS>
