<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CurlCommand</name>
    <message>
        <source>The body was not captured: put it here</source>
        <translation>未记录正文：请放在这里</translation>
    </message>
    <message>
        <source>The body is not text: put it here</source>
        <translation>正文不是文本：请放在这里</translation>
    </message>
</context>
<context>
    <name>ErrorStrings</name>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>请在 %1 后再试。</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>登录在浏览器中被拒绝。</translation>
    </message>
    <message>
        <source>Sign in again and choose to allow access.</source>
        <translation>请重新登录并允许访问。</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>请重新登录：ChatGPT 已结束此会话。</translation>
    </message>
    <message>
        <source>Choose “Sign in with ChatGPT”.</source>
        <translation>请选择“使用 ChatGPT 登录”。</translation>
    </message>
    <message>
        <source>This ChatGPT account does not include Codex.</source>
        <translation>此 ChatGPT 账号不包含 Codex。</translation>
    </message>
    <message>
        <source>Use an account whose plan includes it, or ask whoever runs your workspace to allow it.</source>
        <translation>请使用套餐中包含它的账号，或请工作区管理员允许。</translation>
    </message>
    <message>
        <source>This is not allowed.</source>
        <translation>不允许这样做。</translation>
    </message>
    <message>
        <source>Check which account and which web page asked for it.</source>
        <translation>请检查是哪个账号和哪个网页提出的请求。</translation>
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
        <source>There was no answer in time.</source>
        <translation>没有及时得到回答。</translation>
    </message>
    <message>
        <source>Check the network connection and try again.</source>
        <translation>请检查网络连接后再试。</translation>
    </message>
    <message>
        <source>Nothing was found there.</source>
        <translation>那里什么也没有找到。</translation>
    </message>
    <message>
        <source>Check the address or choose another file.</source>
        <translation>请检查地址，或选择其他文件。</translation>
    </message>
    <message>
        <source>This address does not work that way.</source>
        <translation>此地址不支持这种用法。</translation>
    </message>
    <message>
        <source>Check which address the program uses.</source>
        <translation>请检查程序使用的是哪个地址。</translation>
    </message>
    <message>
        <source>Your plan does not offer this model.</source>
        <translation>您的套餐不提供此模型。</translation>
    </message>
    <message>
        <source>Choose another model in the program that asked.</source>
        <translation>请在提出请求的程序中选择其他模型。</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>对话对此模型来说太长了。</translation>
    </message>
    <message>
        <source>Start a new conversation or shorten this one.</source>
        <translation>请开始新的对话，或缩短此对话。</translation>
    </message>
    <message>
        <source>ChatGPT refused this request for safety reasons.</source>
        <translation>ChatGPT 出于安全原因拒绝了此请求。</translation>
    </message>
    <message>
        <source>Put it in other words.</source>
        <translation>请换一种说法。</translation>
    </message>
    <message>
        <source>The request is too large.</source>
        <translation>请求太大。</translation>
    </message>
    <message>
        <source>Send less at once, or raise the limit in the settings.</source>
        <translation>请一次少发送一些，或在设置中提高上限。</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>请求头太大。</translation>
    </message>
    <message>
        <source>Check the program that sent it.</source>
        <translation>请检查发送它的程序。</translation>
    </message>
    <message>
        <source>The limit of your plan is reached.</source>
        <translation>已达到套餐的限额。</translation>
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
        <source>Try again; if it stays, report it with the details.</source>
        <translation>请再试一次；如果仍然如此，请附上详情报告。</translation>
    </message>
    <message>
        <source>That could not be used.</source>
        <translation>无法使用。</translation>
    </message>
    <message>
        <source>Check what was entered and try again.</source>
        <translation>请检查输入的内容后再试。</translation>
    </message>
    <message>
        <source>This is not possible here.</source>
        <translation>这里无法这样做。</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>请选择其他方式。</translation>
    </message>
    <message>
        <source>The request was compressed in an unknown way.</source>
        <translation>请求使用了未知的压缩方式。</translation>
    </message>
    <message>
        <source>Send it without compression, or with zstd, br, gzip or deflate.</source>
        <translation>请不压缩发送，或使用 zstd、br、gzip 或 deflate。</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>API 密钥缺失或错误。</translation>
    </message>
    <message>
        <source>Enter the key from the settings in your program.</source>
        <translation>请在程序中输入设置里的密钥。</translation>
    </message>
    <message>
        <source>ChatGPT cannot be reached.</source>
        <translation>无法连接 ChatGPT。</translation>
    </message>
    <message>
        <source>Check the network connection, then the proxy settings.</source>
        <translation>请检查网络连接，然后检查代理设置。</translation>
    </message>
    <message>
        <source>ChatGPT answered with an error.</source>
        <translation>ChatGPT 返回了错误。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Start again if you still want it.</source>
        <translation>如果仍然需要，请重新开始。</translation>
    </message>
    <message>
        <source>Your login cannot be read or kept here.</source>
        <translation>无法在这里读取或保存您的登录信息。</translation>
    </message>
    <message>
        <source>Unlock the keychain, or keep the login in a file instead.</source>
        <translation>请解锁密钥串，或改为保存在文件中。</translation>
    </message>
    <message>
        <source>Other devices could use your account: there is no API key yet.</source>
        <translation>其他设备可能使用您的账号：还没有 API 密钥。</translation>
    </message>
    <message>
        <source>Let only this computer use it, or set an API key in the settings first.</source>
        <translation>请只允许此计算机使用，或先在设置中设定 API 密钥。</translation>
    </message>
    <message>
        <source>The system keeps port %1 for itself.</source>
        <translation>系统保留了端口 %1。</translation>
    </message>
    <message>
        <source>Use a port from 1024 on.</source>
        <translation>请使用 1024 或更大的端口。</translation>
    </message>
    <message>
        <source>This computer does not have the address of the settings.</source>
        <translation>此计算机没有设置中的地址。</translation>
    </message>
    <message>
        <source>Let only this computer use it, or choose another address in the settings.</source>
        <translation>请只允许此计算机使用，或在设置中选择其他地址。</translation>
    </message>
    <message>
        <source>ChatMock cannot keep its files.</source>
        <translation>ChatMock 无法保存其文件。</translation>
    </message>
    <message>
        <source>Make room on the disk, or allow writing to the folder.</source>
        <translation>请腾出磁盘空间，或允许写入该文件夹。</translation>
    </message>
    <message>
        <source>Your settings cannot be kept.</source>
        <translation>无法保存您的设置。</translation>
    </message>
    <message>
        <source>What you changed counts until ChatMock ends. Look whether the disk is full.</source>
        <translation>所作更改在 ChatMock 结束前有效。请查看磁盘是否已满。</translation>
    </message>
    <message>
        <source>The API key cannot be read or kept here.</source>
        <translation>无法在这里读取或保存 API 密钥。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or make a new key.</source>
        <translation>请解锁密钥串后再试，或生成新的密钥。</translation>
    </message>
    <message>
        <source>The file cannot be understood, so it was left alone.</source>
        <translation>无法理解该文件，因此未作改动。</translation>
    </message>
    <message>
        <source>Correct it, or follow the steps by hand.</source>
        <translation>请改正它，或手动完成各步骤。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Check that it is an ordinary file that you may open.</source>
        <translation>请检查它是否是您可以打开的普通文件。</translation>
    </message>
    <message>
        <source>The file cannot be written, so it was left alone.</source>
        <translation>无法写入该文件，因此未作改动。</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk.</source>
        <translation>请检查其权限和磁盘空间。</translation>
    </message>
    <message>
        <source>The program still uses an older file, which a new one would hide.</source>
        <translation>该程序仍在使用较旧的文件，新文件会遮住它。</translation>
    </message>
    <message>
        <source>Follow the steps by hand.</source>
        <translation>请手动完成各步骤。</translation>
    </message>
    <message>
        <source>The file was changed in the meantime, so it was left alone.</source>
        <translation>文件在此期间已被更改，因此未作改动。</translation>
    </message>
    <message>
        <source>Look at the file; the details say where the backup is.</source>
        <translation>请查看该文件；备份的位置见详情。</translation>
    </message>
    <message>
        <source>The backup cannot be read any more.</source>
        <translation>备份已无法读取。</translation>
    </message>
    <message>
        <source>Take the lines out of the file by hand.</source>
        <translation>请手动从文件中去掉这些行。</translation>
    </message>
    <message>
        <source>The local server does not answer.</source>
        <translation>本地服务器没有响应。</translation>
    </message>
    <message>
        <source>Switch it off and on again.</source>
        <translation>请关闭后再打开。</translation>
    </message>
    <message>
        <source>The local server cannot be reached.</source>
        <translation>无法连接本地服务器。</translation>
    </message>
    <message>
        <source>Check on the Overview page that it is on.</source>
        <translation>请在“概览”页检查它是否已打开。</translation>
    </message>
    <message>
        <source>The request log was damaged. A new one has been begun.</source>
        <translation>请求日志已损坏，已重新开始。</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it. Nothing has to be done.</source>
        <translation>损坏的文件保留在旁边，无需处理。</translation>
    </message>
    <message>
        <source>The request log is of a newer ChatMock. A new one has been begun.</source>
        <translation>请求日志来自更新的 ChatMock，已重新开始。</translation>
    </message>
    <message>
        <source>The other file is kept beside it, for when you update.</source>
        <translation>另一个文件保留在旁边，供您更新后使用。</translation>
    </message>
    <message>
        <source>The disk is full: new requests cannot be kept in the log.</source>
        <translation>磁盘已满：新的请求无法记入日志。</translation>
    </message>
    <message>
        <source>Make room on the disk; the latest ones are then written.</source>
        <translation>请腾出磁盘空间，之后会写入最近的请求。</translation>
    </message>
    <message>
        <source>The request log cannot be written: new requests may be missing.</source>
        <translation>无法写入请求日志：新的请求可能缺失。</translation>
    </message>
    <message>
        <source>Check whether the data folder may be written. Your programs are not affected.</source>
        <translation>请检查数据文件夹是否可写。您的程序不受影响。</translation>
    </message>
</context>
<context>
    <name>HangText</name>
    <message>
        <source>ChatMock is already running, but it does not answer.</source>
        <translation>ChatMock 已在运行，但没有响应。</translation>
    </message>
    <message>
        <source>End it with the system&apos;s task manager (process %1), then start ChatMock again.</source>
        <translation>请用系统的任务管理器结束它（进程 %1），然后重新启动 ChatMock。</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>%1-day</source>
        <comment>name of a limit</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1-hour</source>
        <comment>name of a limit</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1-minute</source>
        <comment>name of a limit</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>5-hour</source>
        <comment>name of a limit</comment>
        <translation>5 小时</translation>
    </message>
    <message>
        <source>Daily</source>
        <comment>name of a limit</comment>
        <translation>每日</translation>
    </message>
    <message>
        <source>Weekly</source>
        <comment>name of a limit</comment>
        <translation>每周</translation>
    </message>
    <message>
        <source>Monthly</source>
        <comment>name of a limit</comment>
        <translation>每月</translation>
    </message>
    <message>
        <source>Yearly</source>
        <comment>name of a limit</comment>
        <translation>每年</translation>
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
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Has been reset; shown after the next request</source>
        <translation>已重置；下次请求后显示</translation>
    </message>
    <message>
        <source>Reset time not told yet</source>
        <translation>重置时间尚未得知</translation>
    </message>
    <message>
        <source>Resets in %1 (%2)</source>
        <translation>%1 后重置（%2）</translation>
    </message>
    <message>
        <source>Lasts until the reset</source>
        <translation>足够用到重置</translation>
    </message>
    <message>
        <source>May run out any moment</source>
        <translation>随时可能用完</translation>
    </message>
    <message>
        <source>Runs out about %1</source>
        <translation>大约 %1 用完</translation>
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
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Sign in again</source>
        <translation>请重新登录</translation>
    </message>
    <message>
        <source>ChatGPT ended this session. Open ChatMock to sign in.</source>
        <translation>ChatGPT 已结束此会话。请打开 ChatMock 登录。</translation>
    </message>
    <message>
        <source>Your login cannot be read</source>
        <translation>无法读取您的登录信息</translation>
    </message>
    <message>
        <source>Open ChatMock to see what can be done.</source>
        <translation>请打开 ChatMock 查看可以怎么做。</translation>
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
        <source>It could not be started. Open ChatMock to see why.</source>
        <translation>无法启动。请打开 ChatMock 查看原因。</translation>
    </message>
    <message>
        <source>Limit is back</source>
        <translation>限额已恢复</translation>
    </message>
    <message>
        <source>%1: requests are answered again.</source>
        <translation>%1：请求又可以得到回答。</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>已达限额</translation>
    </message>
    <message>
        <source>Limit %1 % used</source>
        <translation>限额已用 %1 %</translation>
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
        <translation>面向多家提供方的浏览器聊天。</translation>
    </message>
    <message>
        <source>A chat in the browser that runs on your own machine.</source>
        <translation>在您自己的机器上运行的浏览器聊天。</translation>
    </message>
    <message>
        <source>A coding assistant for VS Code and JetBrains.</source>
        <translation>用于 VS Code 和 JetBrains 的编程助手。</translation>
    </message>
    <message>
        <source>A web page in a browser needs its address in the list of allowed web origins in the settings.</source>
        <translation>浏览器中的网页需要把其地址列入设置中允许的网页。</translation>
    </message>
    <message>
        <source>Add a connection under “OpenAI API”:</source>
        <translation>在“OpenAI API”下添加一个连接:</translation>
    </message>
    <message>
        <source>Add this endpoint to its configuration file:</source>
        <translation>在其配置文件中添加此端点:</translation>
    </message>
    <message>
        <source>Add this model to Continue’s configuration file:</source>
        <translation>在 Continue 的配置文件中添加此模型:</translation>
    </message>
    <message>
        <source>Add this to Zed’s settings file (“zed: open settings file”):</source>
        <translation>在 Zed 的设置文件中添加以下内容（“zed: open settings file”）:</translation>
    </message>
    <message>
        <source>Add this to its configuration file:</source>
        <translation>在其配置文件中添加以下内容:</translation>
    </message>
    <message>
        <source>Add this to its configuration file; the first two lines belong above the first table:</source>
        <translation>在其配置文件中添加以下内容；前两行应放在第一个表之上:</translation>
    </message>
    <message>
        <source>Add this to its settings file:</source>
        <translation>在其设置文件中添加以下内容:</translation>
    </message>
    <message>
        <source>An open coding agent in the terminal.</source>
        <translation>终端中的开放编程智能体。</translation>
    </message>
    <message>
        <source>Anthropic’s coding agent in the terminal.</source>
        <translation>终端中的 Anthropic 编程智能体。</translation>
    </message>
    <message>
        <source>Any program</source>
        <translation>任意程序</translation>
    </message>
    <message>
        <source>Chat in Visual Studio Code, through its Ollama provider.</source>
        <translation>Visual Studio Code 中的聊天，通过其 Ollama 提供方。</translation>
    </message>
    <message>
        <source>Choose a model, and let it control Home Assistant if you want that.</source>
        <translation>选择一个模型，需要时让它控制 Home Assistant。</translation>
    </message>
    <message>
        <source>Choose it in a node such as “OpenAI Chat Model”, and pick the model there.</source>
        <translation>在“OpenAI Chat Model”之类的节点中选择它，并在那里选取模型。</translation>
    </message>
    <message>
        <source>Choose the models for chat and for the other tasks below.</source>
        <translation>在下方为聊天和其他任务选择模型。</translation>
    </message>
    <message>
        <source>Choose “ChatMock” in the list of models.</source>
        <translation>在模型列表中选择“ChatMock”。</translation>
    </message>
    <message>
        <source>Choose “Locally Hosted” and enter the port:</source>
        <translation>选择“Locally Hosted”并输入端口:</translation>
    </message>
    <message>
        <source>Coding agents for VS Code.</source>
        <translation>用于 VS Code 的编程智能体。</translation>
    </message>
    <message>
        <source>Create a credential of the kind “OpenAI”:</source>
        <translation>创建“OpenAI”类型的凭据:</translation>
    </message>
    <message>
        <source>Cursor’s own servers call the address you enter. They cannot reach a program on your computer, so first give it a public https address, for example with a tunnel, and set an API key in the settings.</source>
        <translation>您输入的地址由 Cursor 自己的服务器调用。它们无法访问您计算机上的程序，因此请先给它一个公开的 https 地址（例如用隧道），并在设置中设定 API 密钥。</translation>
    </message>
    <message>
        <source>Enter the address:</source>
        <translation>输入地址:</translation>
    </message>
    <message>
        <source>Enter these values:</source>
        <translation>输入以下值:</translation>
    </message>
    <message>
        <source>Enter this host and sync the models:</source>
        <translation>输入此主机并同步模型:</translation>
    </message>
    <message>
        <source>For every program that lets you enter an address of your own.</source>
        <translation>适用于每个允许输入自定义地址的程序。</translation>
    </message>
    <message>
        <source>Give it this server’s address:</source>
        <translation>给它此服务器的地址:</translation>
    </message>
    <message>
        <source>Home Assistant mostly runs on another device: the server must then be open to other devices, see the settings. Its Ollama integration cannot send a key.</source>
        <translation>Home Assistant 通常运行在另一台设备上：服务器须向其他设备开放，见设置。其 Ollama 集成无法发送密钥。</translation>
    </message>
    <message>
        <source>If VS Code says that the Ollama server is too old, raise the Ollama version in the settings.</source>
        <translation>如果 VS Code 说 Ollama 服务器太旧，请在设置中提高 Ollama 版本。</translation>
    </message>
    <message>
        <source>If a program insists on a key although this server asks for none, any text will do.</source>
        <translation>如果程序坚持要密钥而此服务器并不要求，任意文本即可。</translation>
    </message>
    <message>
        <source>If this server asks for a key, choose “Internet Hosted” instead:</source>
        <translation>如果此服务器要求密钥，请改选“Internet Hosted”:</translation>
    </message>
    <message>
        <source>In the chat, open the list of models, choose “Manage Models” and then “Ollama”.</source>
        <translation>在聊天中打开模型列表，选择“Manage Models”，然后选择“Ollama”。</translation>
    </message>
    <message>
        <source>Install the library:</source>
        <translation>安装库:</translation>
    </message>
    <message>
        <source>IntelliJ IDEA, PyCharm, WebStorm and their relatives.</source>
        <translation>IntelliJ IDEA、PyCharm、WebStorm 及其同类。</translation>
    </message>
    <message>
        <source>LangChain for Python.</source>
        <translation>Python 版 LangChain。</translation>
    </message>
    <message>
        <source>Make a provider of this server:</source>
        <translation>把此服务器设为提供方:</translation>
    </message>
    <message>
        <source>Names of Claude models stand for models of your plan; the settings say for which.</source>
        <translation>Claude 模型的名称代表您套餐中的模型；设置说明了代表哪些。</translation>
    </message>
    <message>
        <source>One of the two connections is enough; with both, every model is listed twice.</source>
        <translation>两个连接中有一个就够了；两个都用，每个模型会列出两次。</translation>
    </message>
    <message>
        <source>One request from a terminal, to see that everything works.</source>
        <translation>从终端发出一个请求，看看一切是否正常。</translation>
    </message>
    <message>
        <source>Open Raycast’s settings, then “AI”, and find “Ollama Host” under “Local Models”.</source>
        <translation>打开 Raycast 的设置，进入“AI”，在“Local Models”下找到“Ollama Host”。</translation>
    </message>
    <message>
        <source>Open the agent’s settings, find “ChatMock” under LLM providers and enter the key:</source>
        <translation>打开智能体的设置，在 LLM 提供方中找到“ChatMock”并输入密钥:</translation>
    </message>
    <message>
        <source>Open the extension’s settings and choose “OpenAI Compatible” as the API provider.</source>
        <translation>打开扩展的设置，选择“OpenAI Compatible”作为 API 提供方。</translation>
    </message>
    <message>
        <source>Open the settings of VS Code and look for “Ollama”. Enter this address:</source>
        <translation>打开 VS Code 的设置并查找“Ollama”。输入此地址:</translation>
    </message>
    <message>
        <source>Open “Admin Panel”, then “Settings” and “Connections”.</source>
        <translation>打开“Admin Panel”，然后是“Settings”和“Connections”。</translation>
    </message>
    <message>
        <source>Open “Cursor Settings”, then “Models” and “API Keys”, and turn on “Override OpenAI Base URL”:</source>
        <translation>打开“Cursor Settings”，然后是“Models”和“API Keys”，并开启“Override OpenAI Base URL”:</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Devices &amp; services”, choose “Add integration” and look for “Ollama”.</source>
        <translation>打开“Settings”，然后是“Devices &amp; services”，选择“Add integration”并查找“Ollama”。</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Intelligence”, and choose “Add a Model Provider”.</source>
        <translation>打开“Settings”，然后是“Intelligence”，选择“Add a Model Provider”。</translation>
    </message>
    <message>
        <source>Open “Settings”, then “Tools”, “AI Assistant” and the page for models or providers.</source>
        <translation>依次打开“Settings”、“Tools”、“AI Assistant”以及模型或提供方页面。</translation>
    </message>
    <message>
        <source>OpenAI’s coding agent in the terminal.</source>
        <translation>终端中的 OpenAI 编程智能体。</translation>
    </message>
    <message>
        <source>OpenAI’s library for Node.js, Deno and Bun.</source>
        <translation>用于 Node.js、Deno 和 Bun 的 OpenAI 库。</translation>
    </message>
    <message>
        <source>OpenAI’s library for Python.</source>
        <translation>用于 Python 的 OpenAI 库。</translation>
    </message>
    <message>
        <source>Or turn on “Ollama API” and add this address there:</source>
        <translation>或者开启“Ollama API”，并在那里添加此地址:</translation>
    </message>
    <message>
        <source>Programs for Anthropic’s API: look for “Base URL”; the key goes into the usual field.</source>
        <translation>用于 Anthropic API 的程序：查找“Base URL”；密钥填入平常的位置。</translation>
    </message>
    <message>
        <source>Programs for Ollama: look for “Host” or “Ollama URL”.</source>
        <translation>用于 Ollama 的程序：查找“Host”或“Ollama URL”。</translation>
    </message>
    <message>
        <source>Programs for OpenAI’s API: look for “Base URL”, “API base”, “Endpoint” or “OpenAI compatible”.</source>
        <translation>用于 OpenAI API 的程序：查找“Base URL”、“API base”、“Endpoint”或“OpenAI compatible”。</translation>
    </message>
    <message>
        <source>Raycast cannot send a key there: it works while no API key is set.</source>
        <translation>Raycast 无法在那里发送密钥：只有未设 API 密钥时才能使用。</translation>
    </message>
    <message>
        <source>Run this in a terminal:</source>
        <translation>在终端中运行:</translation>
    </message>
    <message>
        <source>Start LibreChat again and choose “ChatMock”.</source>
        <translation>重新启动 LibreChat 并选择“ChatMock”。</translation>
    </message>
    <message>
        <source>Start it as always:</source>
        <translation>像平常一样启动:</translation>
    </message>
    <message>
        <source>Start it with one of the models:</source>
        <translation>用其中一个模型启动:</translation>
    </message>
    <message>
        <source>The AI SDK for TypeScript.</source>
        <translation>用于 TypeScript 的 AI SDK。</translation>
    </message>
    <message>
        <source>The assistant in Xcode 26 and newer.</source>
        <translation>Xcode 26 及更新版本中的助手。</translation>
    </message>
    <message>
        <source>The base URL is the public address of your tunnel with /v1 at its end.</source>
        <translation>基础 URL 是隧道的公开地址，末尾加 /v1。</translation>
    </message>
    <message>
        <source>The editor Cursor.</source>
        <translation>编辑器 Cursor。</translation>
    </message>
    <message>
        <source>The editor Zed, with its built-in assistant.</source>
        <translation>内置助手的编辑器 Zed。</translation>
    </message>
    <message>
        <source>The launcher for macOS, through its Ollama connection.</source>
        <translation>macOS 启动器，通过其 Ollama 连接。</translation>
    </message>
    <message>
        <source>The voice assistant and automations of your home.</source>
        <translation>您家中的语音助手和自动化。</translation>
    </message>
    <message>
        <source>Tick the models that you want to see in the list.</source>
        <translation>勾选要在列表中看到的模型。</translation>
    </message>
    <message>
        <source>Turn on Ollama, enter this address and test the connection:</source>
        <translation>开启 Ollama，输入此地址并测试连接:</translation>
    </message>
    <message>
        <source>With an address like {rootUrl} Cursor cannot work. A public address lets everybody who knows the key use your plan: think twice.</source>
        <translation>使用 {rootUrl} 这样的地址，Cursor 无法工作。公开地址会让每个知道密钥的人使用您的套餐：请慎重考虑。</translation>
    </message>
    <message>
        <source>Workflows with steps that ask a model.</source>
        <translation>带有询问模型步骤的工作流。</translation>
    </message>
</context>
<context>
    <name>RequestCells</name>
    <message>
        <source>%1 tokens in, %2 of them from the cache</source>
        <translation>输入 %1 Token，其中 %2 来自缓存</translation>
    </message>
    <message>
        <source>%1 tokens out, %2 of them for reasoning</source>
        <translation>输出 %1 Token，其中 %2 用于推理</translation>
    </message>
    <message>
        <source>%1, answered by %2</source>
        <comment>model asked for, model used</comment>
        <translation>%1，由 %2 回答</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
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
        <source>First token</source>
        <translation>首个 Token</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In (cached)</source>
        <comment>tokens</comment>
        <translation>输入（缓存）</translation>
    </message>
    <message>
        <source>Out (reasoning)</source>
        <comment>tokens</comment>
        <translation>输出（推理）</translation>
    </message>
    <message>
        <source>The program that asked</source>
        <translation>提出请求的程序</translation>
    </message>
    <message>
        <source>When the first piece of the answer came</source>
        <translation>回答的第一部分到达的时间</translation>
    </message>
    <message>
        <source>Tokens in, and how many of them came from the cache</source>
        <translation>输入 Token，以及其中来自缓存的数量</translation>
    </message>
    <message>
        <source>Tokens out, and how many of them were for reasoning</source>
        <translation>输出 Token，以及其中用于推理的数量</translation>
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
</context>
<context>
    <name>RequestDetails</name>
    <message>
        <source>What the client sent</source>
        <translation>客户端发送的内容</translation>
    </message>
    <message>
        <source>What was asked of ChatGPT</source>
        <translation>向 ChatGPT 请求的内容</translation>
    </message>
    <message>
        <source>What the client got</source>
        <translation>客户端收到的内容</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Failure at ChatGPT&apos;s side</source>
        <translation>ChatGPT 一方的故障</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>首个 Token 用时</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求内容</translation>
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
        <source>Model asked for</source>
        <translation>请求的模型</translation>
    </message>
    <message>
        <source>Model that answers</source>
        <comment>label of a model&apos;s name</comment>
        <translation>回答的模型</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>how it is sent</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>piece by piece</source>
        <translation>逐段</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>Changed to what is possible</source>
        <translation>已改为可行的</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>this model does not offer it</source>
        <translation>此模型不提供</translation>
    </message>
    <message>
        <source>ChatGPT has nothing like it here; the answer is right without it</source>
        <translation>ChatGPT 这里没有类似功能；没有它回答也是正确的</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>In</source>
        <comment>tokens</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>of these from the cache</source>
        <translation>其中来自缓存</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>tokens</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>of these for reasoning</source>
        <translation>其中用于推理</translation>
    </message>
    <message>
        <source>To report it</source>
        <translation>用于报告</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s id</source>
        <translation>ChatGPT 的 ID</translation>
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
        <source>Incomplete</source>
        <comment>an answer</comment>
        <translation>不完整</translation>
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
        <source>Client left</source>
        <translation>客户端已离开</translation>
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
</context>
<context>
    <name>RequestsWords</name>
    <message>
        <source>A status is a number such as 429, &gt;=400 or 4xx, or one of: failed, gone, running.</source>
        <translation>状态是 429、&gt;=400 或 4xx 这样的数字，或以下之一：failed、gone、running。</translation>
    </message>
    <message>
        <source>A time is a clock time such as 14:05, a date such as 2026-11-28, or so long ago: 2h, 7d.</source>
        <translation>时间是 14:05 这样的时刻、2026-11-28 这样的日期，或多久以前：2h、7d。</translation>
    </message>
    <message>
        <source>Tokens are a number, for example &gt;1000.</source>
        <translation>Token 是数字，例如 &gt;1000。</translation>
    </message>
    <message>
        <source>A duration is a number with its unit, for example &gt;10s.</source>
        <translation>时长是带单位的数字，例如 &gt;10s。</translation>
    </message>
    <message>
        <source>The filter is not understood</source>
        <translation>无法理解该筛选</translation>
    </message>
    <message>
        <source>The filter is not understood after “%1:”</source>
        <translation>无法理解“%1:”之后的筛选</translation>
    </message>
    <message>
        <source>“Examples” beside the filter shows what can be asked for. A word in quotes is looked for as it is.</source>
        <translation>筛选旁的“示例”显示可以查询什么。引号中的词按原样查找。</translation>
    </message>
    <message>
        <source>The request log is switched off</source>
        <translation>请求日志已关闭</translation>
    </message>
    <message>
        <source>Requests are shown here only while they run. The log can be switched on in the settings, under Privacy.</source>
        <translation>请求只在运行时显示在这里。可在设置的“隐私”中打开日志。</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>还没有请求</translation>
    </message>
    <message>
        <source>The server is off. Switch it on on the Overview page; then every request of your programs appears here.</source>
        <translation>服务器已关闭。请在“概览”页打开；之后您的程序的每个请求都会出现在这里。</translation>
    </message>
    <message>
        <source>Enter %1 as base URL in one of your programs and ask something: the request appears here while it runs.</source>
        <translation>在您的某个程序中输入 %1 作为基础 URL 并提问：请求运行时会出现在这里。</translation>
    </message>
    <message>
        <source>The request log cannot be read</source>
        <translation>无法读取请求日志</translation>
    </message>
    <message>
        <source>Check whether the disk works and the data folder may be read. In detail: %1</source>
        <translation>请检查磁盘是否正常、数据文件夹是否可读。详情：%1</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>没有匹配的请求</translation>
    </message>
    <message>
        <source>Change the filter, or clear it to see all requests.</source>
        <translation>更改或清除筛选以查看所有请求。</translation>
    </message>
    <message>
        <source>Requests in the log: %1</source>
        <translation>日志中的请求：%1</translation>
    </message>
    <message>
        <source>Requests that match: %1</source>
        <translation>匹配的请求：%1</translation>
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
        <source>Exported: %1, to %2</source>
        <comment>number of requests, file</comment>
        <translation>已导出：%1，到 %2</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>导出已取消；没有写入文件。</translation>
    </message>
    <message>
        <source>The export failed, no file was written: %1</source>
        <translation>导出失败，没有写入文件：%1</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>port %1 is taken</source>
        <translation>端口 %1 已被占用</translation>
    </message>
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
</context>
<context>
    <name>SettingStrings</name>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Programs find the server at this number. Running responses are not interrupted when it changes.</source>
        <translation>程序通过此号码找到服务器。更改时不会中断运行中的回答。</translation>
    </message>
    <message>
        <source>Other devices on the network</source>
        <translation>网络中的其他设备</translation>
    </message>
    <message>
        <source>Lets phones and other computers in your network use your account through this computer. They have to send the API key.</source>
        <translation>允许您网络中的手机和其他计算机通过此计算机使用您的账号。它们必须发送 API 密钥。</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>设置后，每个程序都必须发送它。</translation>
    </message>
    <message>
        <source>Allowed web pages</source>
        <translation>允许的网页</translation>
    </message>
    <message>
        <source>Web pages that may use the server from a browser, one in each line. Pages on this computer may anyway.</source>
        <translation>可从浏览器使用服务器的网页，每行一个。此计算机上的页面始终可以。</translation>
    </message>
    <message>
        <source>Enter the beginning of an address, such as https://example.com, or * for every page.</source>
        <translation>请输入地址的开头，例如 https://example.com，或表示所有页面的 *。</translation>
    </message>
    <message>
        <source>Further names of this computer</source>
        <translation>此计算机的其他名称</translation>
    </message>
    <message>
        <source>Names by which programs may address the server besides localhost, one in each line.</source>
        <translation>除 localhost 外，程序可用来访问服务器的名称，每行一个。</translation>
    </message>
    <message>
        <source>Enter names without spaces and slashes, such as my-computer.local.</source>
        <translation>请输入不含空格和斜杠的名称，例如 my-computer.local。</translation>
    </message>
    <message>
        <source>Also serve on Ollama&apos;s port</source>
        <translation>同时在 Ollama 的端口提供服务</translation>
    </message>
    <message>
        <source>Programs for Ollama then find ChatMock by themselves, on port 11434, unless Ollama itself is running.</source>
        <translation>这样用于 Ollama 的程序会在端口 11434 自动找到 ChatMock，除非 Ollama 本身正在运行。</translation>
    </message>
    <message>
        <source>Switch the server on when ChatMock starts</source>
        <translation>ChatMock 启动时打开服务器</translation>
    </message>
    <message>
        <source>If you are signed in and the server was not switched off by hand.</source>
        <translation>前提是有人登录且服务器未被手动关闭。</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How long models think before they answer, unless a program asks for something else. More takes longer and uses up limits sooner.</source>
        <translation>模型回答前思考多久，除非程序另有要求。强度越高耗时越长，限额也用得越快。</translation>
    </message>
    <message>
        <source>Summary of the reasoning</source>
        <translation>思考摘要</translation>
    </message>
    <message>
        <source>How much of the model&apos;s reasoning is summarised.</source>
        <translation>告知多少模型思考的内容。</translation>
    </message>
    <message>
        <source>How programs see the reasoning</source>
        <translation>程序如何看到思考</translation>
    </message>
    <message>
        <source>If your program shows no reasoning, or shows it in the middle of responses, try another form.</source>
        <translation>如果您的程序不显示思考，或把它显示在回答中间，请换一种形式。</translation>
    </message>
    <message>
        <source>List every effort as a model of its own</source>
        <translation>把每种强度列为单独的模型</translation>
    </message>
    <message>
        <source>For programs in which only the model can be chosen.</source>
        <translation>用于只能选择模型的程序。</translation>
    </message>
    <message>
        <source>Fast mode</source>
        <translation>快速模式</translation>
    </message>
    <message>
        <source>Faster responses from models that offer it. Uses up limits sooner.</source>
        <translation>由支持的模型更快地回答。限额用得更快。</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>网页搜索</translation>
    </message>
    <message>
        <source>Lets models search the web, unless a program brings tools of its own.</source>
        <translation>允许模型搜索网页，除非程序自带工具。</translation>
    </message>
    <message>
        <source>Always use this model</source>
        <translation>始终使用此模型</translation>
    </message>
    <message>
        <source>It is used for every request, whichever model a program asks for. Leave it empty to let programs choose.</source>
        <translation>无论程序请求哪个模型，都由它回答。留空则由程序选择。</translation>
    </message>
    <message>
        <source>In place of Claude models</source>
        <translation>代替 Claude 模型</translation>
    </message>
    <message>
        <source>The model that is used when a program asks for a Claude model.</source>
        <translation>程序请求 Claude 模型时由它回答。</translation>
    </message>
    <message>
        <source>Enter the name of a model.</source>
        <translation>请输入模型名称。</translation>
    </message>
    <message>
        <source>In place of small Claude models</source>
        <translation>代替小型 Claude 模型</translation>
    </message>
    <message>
        <source>The same for the Haiku models.</source>
        <translation>Haiku 模型同理。</translation>
    </message>
    <message>
        <source>Other names of models</source>
        <translation>模型的其他名称</translation>
    </message>
    <message>
        <source>Extra names for models, one per line: NAME=MODEL.</source>
        <translation>模型的附加名称，每行一个：名称=模型。</translation>
    </message>
    <message>
        <source>Enter pairs such as my-model=gpt-6-sol, none of which leads back to itself.</source>
        <translation>请输入类似 my-model=gpt-6-sol 的组合，且不能指回自身。</translation>
    </message>
    <message>
        <source>Get the list of models from your account</source>
        <translation>查询您的账号有哪些模型</translation>
    </message>
    <message>
        <source>Otherwise a list that came with ChatMock is used.</source>
        <translation>否则使用 ChatMock 自带的列表。</translation>
    </message>
    <message>
        <source>Refresh the list after</source>
        <translation>再次查询的间隔</translation>
    </message>
    <message>
        <source>When a limit is nearly used up</source>
        <translation>限额快用完时</translation>
    </message>
    <message>
        <source>At 75, 90 and 95 percent, and when it is reached.</source>
        <translation>达到 75、90 和 95 % 时，以及用完时。</translation>
    </message>
    <message>
        <source>When a limit that was reached is back</source>
        <translation>用完的限额恢复时</translation>
    </message>
    <message>
        <source>When you have to sign in again</source>
        <translation>需要重新登录时</translation>
    </message>
    <message>
        <source>When the server could not be started</source>
        <translation>服务器无法启动时</translation>
    </message>
    <message>
        <source>Keep a list of requests</source>
        <translation>保留请求列表</translation>
    </message>
    <message>
        <source>When, by which program, which model, and how many tokens. It stays on this computer.</source>
        <translation>何时、哪个程序、哪个模型以及多少 Token。只留在此计算机上。</translation>
    </message>
    <message>
        <source>Days until requests are forgotten</source>
        <translation>多少天后忘记请求</translation>
    </message>
    <message>
        <source>Also keep the texts of requests and responses</source>
        <translation>同时保留提问和回答</translation>
    </message>
    <message>
        <source>The texts of your conversations are then on the disk of this computer, too. Keys and tokens are taken out.</source>
        <translation>这样您的对话文本也会保存在此计算机的磁盘上。密钥和令牌会被去除。</translation>
    </message>
    <message>
        <source>Most of a text that is kept</source>
        <translation>单个文本最多保留</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Look up the newest protocol version once a day</source>
        <translation>每天查询一次最新的协议版本</translation>
    </message>
    <message>
        <source>Asks GitHub for the newest release of Codex, so that new models appear. Nothing of you is sent.</source>
        <translation>向 GitHub 查询 Codex 的最新版本，以便出现新模型。不会发送您的任何信息。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>The way to ChatGPT. Most people leave this to the system.</source>
        <translation>通往 ChatGPT 的途径。大多数人交给系统。</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Used when the proxy is chosen by hand. It may contain a name and a password.</source>
        <translation>手动选择代理时使用。可包含用户名和密码。</translation>
    </message>
    <message>
        <source>Enter an address such as http://proxy:3128 or socks5://proxy:1080.</source>
        <translation>请输入 http://proxy:3128 或 socks5://proxy:1080 这样的地址。</translation>
    </message>
    <message>
        <source>File with further certificates</source>
        <translation>附加证书文件</translation>
    </message>
    <message>
        <source>For networks that inspect encrypted connections: the certificate used for that, as a PEM file.</source>
        <translation>用于检查加密连接的网络：检查方的证书，PEM 文件。</translation>
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
        <source>Where your sign-in and the API key are kept</source>
        <translation>登录信息和 API 密钥的保存位置</translation>
    </message>
    <message>
        <source>A change counts from the next start; then sign in again and make a new API key.</source>
        <translation>更改从下次启动起生效；届时请重新登录并生成新的 API 密钥。</translation>
    </message>
    <message>
        <source>Protocol version</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <source>What ChatMock reports to ChatGPT: the newest one known with auto. A higher one may bring new models.</source>
        <translation>ChatMock 告知 ChatGPT 的版本；auto 表示已知的最新版本。更高的版本可能带来新模型。</translation>
    </message>
    <message>
        <source>Enter auto, or numbers and dots such as 1.2.3.</source>
        <translation>请输入 auto，或数字和点，例如 1.2.3。</translation>
    </message>
    <message>
        <source>Largest request</source>
        <translation>最大请求</translation>
    </message>
    <message>
        <source>What a program may send at once. Images make requests large.</source>
        <translation>程序一次可以发送的量。图片会使请求变大。</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Largest head of a request</source>
        <translation>最大请求头</translation>
    </message>
    <message>
        <source>Version of Ollama</source>
        <translation>Ollama 版本</translation>
    </message>
    <message>
        <source>What is reported to programs for Ollama. Raise it when one asks for a newer Ollama.</source>
        <translation>告知 Ollama 程序的版本。当有程序要求更新的 Ollama 时请提高。</translation>
    </message>
    <message>
        <source>Enter numbers and dots, such as 0.21.0.</source>
        <translation>请输入数字和点，例如 0.21.0。</translation>
    </message>
    <message>
        <source>Responses kept in memory</source>
        <translation>保留在内存中的回答</translation>
    </message>
    <message>
        <source>Programs can continue from a response that is kept. 0 keeps none.</source>
        <translation>程序可以从保留的回答继续。0 表示不保留。</translation>
    </message>
    <message>
        <source>Most memory for kept responses</source>
        <translation>保留回答的最大内存</translation>
    </message>
    <message>
        <source>Forget kept responses after</source>
        <translation>多久后忘记保留的回答</translation>
    </message>
    <message>
        <source>Detailed log</source>
        <translation>详细日志</translation>
    </message>
    <message>
        <source>Says more in the log of the program. Counts from the next start.</source>
        <translation>在程序日志中记录更多。从下次启动起生效。</translation>
    </message>
    <message>
        <source>Log what ChatGPT sends</source>
        <translation>记录 ChatGPT 发送的内容</translation>
    </message>
    <message>
        <source>For finding faults. The texts of your conversations are then in the log, too. Counts from the next start.</source>
        <translation>用于查找故障。您的对话文本也会出现在日志中。从下次启动起生效。</translation>
    </message>
    <message>
        <source>Where you sign in</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <translation>从下次启动起生效。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https:// or http://.</source>
        <translation>请输入以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>Address of ChatGPT</source>
        <translation>ChatGPT 的地址</translation>
    </message>
    <message>
        <source>Where the newest protocol version is looked up</source>
        <translation>查询最新协议版本的地址</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>请输入以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>Identifier of the program</source>
        <translation>程序标识</translation>
    </message>
    <message>
        <source>Enter the identifier; it cannot be empty.</source>
        <translation>请输入标识；不能为空。</translation>
    </message>
    <message>
        <source>Where the sign-in waits for the browser</source>
        <translation>等待浏览器回应的位置</translation>
    </message>
    <message>
        <source>Another address is of use in containers only.</source>
        <translation>其他地址只在容器中有用。</translation>
    </message>
    <message>
        <source>None: respond at once</source>
        <translation>无：立即回答</translation>
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
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Ultra</source>
        <translation>极高</translation>
    </message>
    <message>
        <source>As the model does by itself</source>
        <translation>由模型自行决定</translation>
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
        <source>Before the response, in think tags</source>
        <translation>在回答之前，用 think 标签</translation>
    </message>
    <message>
        <source>As a structured field (o3)</source>
        <translation>作为结构化字段 (o3)</translation>
    </message>
    <message>
        <source>In two fields of their own (legacy)</source>
        <translation>在两个单独的字段中 (legacy)</translation>
    </message>
    <message>
        <source>The same under its other name (current)</source>
        <translation>同上，另一名称 (current)</translation>
    </message>
    <message>
        <source>In a field of its own (reasoning_content)</source>
        <translation>在单独的字段中 (reasoning_content)</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>下方的代理</translation>
    </message>
    <message>
        <source>Where it fits this computer</source>
        <translation>适合此计算机的位置</translation>
    </message>
    <message>
        <source>In the keychain</source>
        <translation>密钥串</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>只有您能读取的文件</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 的整数。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择一项。</translation>
    </message>
    <message>
        <source>This cannot be used: %1.</source>
        <translation>无法使用：%1。</translation>
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
        <source>Application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>登录服务</translation>
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
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Quitting ChatMock</source>
        <translation>正在退出 ChatMock</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n running answer(s), at most five seconds.</source>
        <translation>
            <numerusform>正在等待 %n 个回答完成，最多五秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>立即退出</translation>
    </message>
</context>
<context>
    <name>app::RequestsPresenter</name>
    <message>
        <source>The curl command is in the clipboard.</source>
        <translation>curl 命令已在剪贴板中。</translation>
    </message>
</context>
<context>
    <name>app::TraySession</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Start at login could not be changed</source>
        <translation>无法更改登录时启动</translation>
    </message>
    <message>
        <source>ChatMock is still running</source>
        <translation>ChatMock 仍在运行</translation>
    </message>
    <message>
        <source>It lives in the tray. To end it, choose Quit in the menu of its icon.</source>
        <translation>它在托盘中。要结束它，请在其图标的菜单中选择“退出”。</translation>
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
        <source>This could not be changed.</source>
        <translation>无法更改。</translation>
    </message>
</context>
<context>
    <name>ui::AccountCard</name>
    <message>
        <source>Looking for your login …</source>
        <translation>正在查找登录信息 …</translation>
    </message>
    <message>
        <source>Not signed in. ChatMock uses your own ChatGPT plan.</source>
        <translation>未登录。ChatMock 使用您自己的 ChatGPT 套餐。</translation>
    </message>
    <message>
        <source>Sign in again: ChatGPT ended this session.</source>
        <translation>请重新登录：ChatGPT 已结束此会话。</translation>
    </message>
    <message>
        <source>Login kept in the keychain.</source>
        <translation>登录信息保存在密钥串中。</translation>
    </message>
    <message>
        <source>Login kept in %1.</source>
        <comment>file name</comment>
        <translation>登录信息保存在 %1 中。</translation>
    </message>
    <message>
        <source>Shared with the program it was imported from.</source>
        <translation>与导入来源的程序共用。</translation>
    </message>
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
        <source>Plan not told yet</source>
        <translation>套餐尚未得知</translation>
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
        <translation>最近 14 天的用量</translation>
    </message>
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
        <source>Tokens in, from the cache</source>
        <translation>来自缓存的输入 Token</translation>
    </message>
    <message>
        <source>Activity per day</source>
        <translation>每日用量</translation>
    </message>
    <message>
        <source>The figures cannot be read from the request log: %1</source>
        <translation>无法从请求日志读取数据：%1</translation>
    </message>
    <message>
        <source>No requests yet. What your programs use is counted here, day by day.</source>
        <translation>还没有请求。您的程序所用的量会按天统计在这里。</translation>
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
        <translation>每日 Token</translation>
    </message>
    <message>
        <source>The arrow keys go from day to day. “Show as table” has the same figures in lines and columns.</source>
        <translation>用方向键在日期间移动。“以表格显示”以行和列给出同样的数据。</translation>
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
        <source>When there is one, every program has to send it.</source>
        <translation>设置后，每个程序都必须发送它。</translation>
    </message>
    <message>
        <source>This is the new key. It is shown this one time: copy it into your programs.</source>
        <translation>这是新的密钥，仅显示这一次：请复制到您的程序中。</translation>
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
        <source>Do not show the key any more</source>
        <translation>不再显示密钥</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make an API key</source>
        <translation>生成 API 密钥</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>更换 …</translation>
    </message>
    <message>
        <source>Replace the API key</source>
        <translation>更换 API 密钥</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除 …</translation>
    </message>
    <message>
        <source>Remove the API key</source>
        <translation>移除 API 密钥</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>由选项 %1 固定。</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>由变量 %1 固定。</translation>
    </message>
    <message>
        <source>Looking whether there is one …</source>
        <translation>正在查看是否有密钥 …</translation>
    </message>
    <message>
        <source>There is none: programs on this computer may send any text as key.</source>
        <translation>没有密钥：此计算机上的程序可以发送任意文本作为密钥。</translation>
    </message>
    <message>
        <source>There is one. It is kept in the keychain.</source>
        <translation>已有密钥，保存在密钥串中。</translation>
    </message>
    <message>
        <source>There is one. It is kept in %1.</source>
        <comment>a file</comment>
        <translation>已有密钥，保存在 %1 中。</translation>
    </message>
    <message>
        <source>Without a key other devices cannot connect. Programs on this computer go on.</source>
        <translation>没有密钥，其他设备无法连接。此计算机上的程序不受影响。</translation>
    </message>
    <message>
        <source>Programs that have the present key will be refused until they get the new one.</source>
        <translation>使用当前密钥的程序在得到新密钥之前会被拒绝。</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>更换密钥</translation>
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
        <source>Lines to copy</source>
        <translation>要复制的内容</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a file</comment>
        <translation>用于 %1 的内容</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>复制这些内容</translation>
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
        <source>Search the programs</source>
        <translation>搜索程序</translation>
    </message>
    <message>
        <source>Nothing found. “Any program” tells what others need.</source>
        <translation>没有找到。“任意程序”说明了其他程序需要什么。</translation>
    </message>
</context>
<context>
    <name>ui::ClientRecipes</name>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. Write %1 or the address of this computer instead.</source>
        <translation>在容器里，127.0.0.1 是容器自身。请改写 %1 或此计算机的地址。</translation>
    </message>
    <message>
        <source>In a container, 127.0.0.1 is the container itself. With Docker Desktop, write %1 instead. On Linux, start the container with --network=host, or open the server to other devices in the settings.</source>
        <translation>在容器里，127.0.0.1 是容器自身。使用 Docker Desktop 时请改写 %1。在 Linux 上，请用 --network=host 启动容器，或在设置中向其他设备开放服务器。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectPage</name>
    <message>
        <source>⚠ The server is off: programs get no answer until it is on.</source>
        <translation>⚠ 服务器已关闭：打开之前程序得不到回答。</translation>
    </message>
    <message>
        <source>The server is starting …</source>
        <translation>服务器正在启动 …</translation>
    </message>
    <message>
        <source>⚠ The server could not start. The Overview page says why.</source>
        <translation>⚠ 服务器无法启动。“概览”页说明了原因。</translation>
    </message>
    <message>
        <source>⚠ Nobody is signed in: requests are refused. Sign in on the Overview page.</source>
        <translation>⚠ 无人登录：请求会被拒绝。请在“概览”页登录。</translation>
    </message>
    <message>
        <source>Demo: programs that you connect now get simulated answers.</source>
        <translation>演示：现在连接的程序得到的是模拟的回答。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Switch the server &amp;on</source>
        <translation>打开服务器(&amp;O)</translation>
    </message>
    <message>
        <source>Go to O&amp;verview</source>
        <translation>转到“概览”(&amp;V)</translation>
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
        <source>Words have to occur in the path, the client, the model or the error; several words in &quot;quotes&quot; count as one. A minus before a condition turns it around.

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</source>
        <translation>词语须出现在路径、客户端、模型或错误中；&quot;引号&quot;内的多个词算作一个。条件前的减号表示取反。

status:429  status:4xx  status:&gt;=400  status:failed  status:gone  status:running
model:…  effort:…  client:…  path:…  id:…  error:…
since:14:05  since:2h  since:7d  until:2026-11-28
tokens:&gt;1000  duration:&gt;10s</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F):</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>words, status:429, model:…</source>
        <translation>词语, status:429, model:…</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>已达限额</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>正在运行的</translation>
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
        <translation>超过十秒的</translation>
    </message>
    <message>
        <source>More than 1,000 tokens</source>
        <translation>超过 1,000 Token</translation>
    </message>
    <message>
        <source>Without the lists of models</source>
        <translation>不含模型列表</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <source>Examples of filters</source>
        <translation>筛选示例</translation>
    </message>
</context>
<context>
    <name>ui::LimitBar</name>
    <message>
        <source>The tick shows where even use would stand now: %1 %</source>
        <translation>刻度表示均匀使用时现在所处的位置：%1 %</translation>
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
        <source>%1 limit</source>
        <translation>%1限额</translation>
    </message>
    <message>
        <source>even use would stand at %1 %</source>
        <translation>均匀使用时应为 %1 %</translation>
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
        <source>Limits of your plan</source>
        <translation>套餐限额</translation>
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
        <source>Limits of your plan (Demo)</source>
        <translation>套餐限额（演示）</translation>
    </message>
    <message>
        <source>Refreshing …</source>
        <translation>正在刷新 …</translation>
    </message>
    <message>
        <source>–  Shown once you are signed in.</source>
        <translation>–  登录后显示。</translation>
    </message>
    <message>
        <source>–  Shown after the first request, or when you choose Refresh.</source>
        <translation>–  首次请求后或选择“刷新”时显示。</translation>
    </message>
</context>
<context>
    <name>ui::LimitsModel</name>
    <message>
        <source>not updated yet</source>
        <translation>尚未更新</translation>
    </message>
    <message>
        <source>updated %1, may be out of date</source>
        <comment>2 min ago</comment>
        <translation>%1更新，可能已过时</translation>
    </message>
    <message>
        <source>updated %1</source>
        <comment>2 min ago</comment>
        <translation>%1更新</translation>
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
        <source>Your own names</source>
        <translation>自定义名称</translation>
    </message>
    <message>
        <source>If a program insists on a certain model name, give that name to a model in the settings.</source>
        <translation>如果某个程序只接受特定的模型名称，请在设置中把该名称指定给一个模型。</translation>
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
        <source>Asking for the models …</source>
        <translation>正在查询模型 …</translation>
    </message>
    <message>
        <source>The models of your account are not known yet.</source>
        <translation>您账号的模型尚未得知。</translation>
    </message>
    <message>
        <source>Models of your account: %1</source>
        <translation>您账号的模型：%1</translation>
    </message>
</context>
<context>
    <name>ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Demo: account, answers and limits are simulated inside this program. Nothing leaves this computer.</source>
        <translation>演示：账号、回答和限额都在此程序内模拟，没有任何内容离开此计算机。</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>退出演示(&amp;L)</translation>
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
        <source>The rest is not shown here.</source>
        <translation>其余内容不在这里显示。</translation>
    </message>
</context>
<context>
    <name>ui::RequestTable</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>ui::RequestsPage</name>
    <message>
        <source>Demo: the requests of earlier days are samples; new ones are simulated.</source>
        <translation>演示：以前日期的请求是示例；新的请求是模拟的。</translation>
    </message>
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
        <source>E&amp;xport …</source>
        <translation>导出(&amp;X) …</translation>
    </message>
    <message>
        <source>C&amp;lear …</source>
        <translation>清空(&amp;L) …</translation>
    </message>
    <message>
        <source>Stop the chosen request</source>
        <translation>停止所选的请求</translation>
    </message>
    <message>
        <source>Copy the chosen request as a curl command</source>
        <translation>将所选的请求复制为 curl 命令</translation>
    </message>
    <message>
        <source>Details of the chosen request</source>
        <translation>所选请求的详情</translation>
    </message>
    <message>
        <source>Export the requests that match</source>
        <translation>导出匹配的请求</translation>
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
        <source>Choose a request to see its details.</source>
        <translation>选择一个请求以查看详情。</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格用的表 (*.csv)</translation>
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
        <source>All requests that have ended are removed for good, also those that the filter hides. The figures per day on the Overview page stay.</source>
        <translation>所有已结束的请求将被永久移除，包括被筛选隐藏的。“概览”页上的每日数据会保留。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>ui::ServerCard</name>
    <message>
        <source>Off. Programs cannot use ChatMock now.</source>
        <translation>已关闭。程序现在无法使用 ChatMock。</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动 …</translation>
    </message>
    <message>
        <source>On, but nobody is signed in: requests are refused.</source>
        <translation>已打开，但无人登录：请求会被拒绝。</translation>
    </message>
    <message>
        <source>On. Programs on this computer can use it.</source>
        <translation>已打开。此计算机上的程序可以使用。</translation>
    </message>
    <message>
        <source>On. Other devices in your network can use it, too.</source>
        <translation>已打开。您网络中的其他设备也可以使用。</translation>
    </message>
    <message>
        <source>Stopping; running answers may end.</source>
        <translation>正在停止；运行中的回答可以完成。</translation>
    </message>
    <message>
        <source>Not running.</source>
        <translation>未运行。</translation>
    </message>
    <message>
        <source>Looking who is on Ollama&apos;s port %1 …</source>
        <translation>正在查看谁占用 Ollama 的端口 %1 …</translation>
    </message>
    <message>
        <source>Programs for Ollama find it on port %1.</source>
        <translation>用于 Ollama 的程序可在端口 %1 找到它。</translation>
    </message>
    <message>
        <source>Another program is on Ollama&apos;s port %1. Stop it, or give your programs the base URL.</source>
        <translation>另一个程序占用了 Ollama 的端口 %1。请停止它，或给您的程序基础 URL。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>&amp;Server on</source>
        <translation>服务器已打开(&amp;S)</translation>
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
        <translation>服务器已打开</translation>
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
        <source>Other devices in your network cannot use it then</source>
        <translation>这样您网络中的其他设备就无法使用</translation>
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
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file with certificates</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <comment>back to the value it had at first</comment>
        <translation>重置：%1</translation>
    </message>
    <message>
        <source>Back to the value it had at first</source>
        <translation>恢复最初的值</translation>
    </message>
    <message>
        <source>Fixed by the variable %1.</source>
        <translation>由变量 %1 固定。</translation>
    </message>
    <message>
        <source>Fixed by the flag %1.</source>
        <translation>由选项 %1 固定。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Enter the address of the proxy below; until then the previous choice applies.</source>
        <translation>请在下方输入代理地址；在此之前沿用先前的选择。</translation>
    </message>
    <message>
        <source>The proxy is in use: choose another way above first.</source>
        <translation>代理正在使用：请先在上方选择其他方式。</translation>
    </message>
    <message>
        <source>Make an API key first, so that nobody else in your network can use your account.</source>
        <translation>请先生成 API 密钥，以免您网络中的其他人使用您的账号。</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Demo: what you change here counts until the demo ends, and is not kept.</source>
        <translation>演示：这里的更改在演示结束前有效，不会保存。</translation>
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
        <source>Make an API key</source>
        <translation>生成 API 密钥</translation>
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
        <source>For computers with several networks: only devices in that of this address can connect.</source>
        <translation>用于有多个网络的计算机：只有此地址所在网络的设备可以连接。</translation>
    </message>
    <message>
        <source>Start ChatMock at login</source>
        <translation>登录系统时启动 ChatMock</translation>
    </message>
    <message>
        <source>It then waits in the tray, without its window.</source>
        <translation>它会在托盘中等待，不显示窗口。</translation>
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
        <source>Other devices use: %1</source>
        <comment>one or more addresses</comment>
        <translation>其他设备使用：%1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>没有设置包含“%1”。</translation>
    </message>
</context>
<context>
    <name>ui::SetupDialog</name>
    <message>
        <source>Change %1?</source>
        <translation>更改 %1？</translation>
    </message>
    <message>
        <source>Make %1?</source>
        <translation>创建 %1？</translation>
    </message>
    <message>
        <source>There is no such file yet. These lines will be in it:</source>
        <translation>还没有这样的文件。其中将有以下内容:</translation>
    </message>
    <message>
        <source>Lines with + will be added, lines with − taken out. Everything else stays. A backup is kept in the same folder.</source>
        <translation>带 + 的行会添加，带 − 的行会去掉。其他内容不变。备份保存在同一文件夹中。</translation>
    </message>
    <message>
        <source>What changes in the file</source>
        <translation>文件中的更改</translation>
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
        <source>Make the &amp;file</source>
        <translation>创建文件(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>In the demo this is switched off: it would point your own program at simulated answers.</source>
        <translation>演示中不可用：否则您自己的程序会得到模拟的回答。</translation>
    </message>
    <message>
        <source>Undone: %1 is as it was before.</source>
        <translation>已撤销：%1 恢复原样。</translation>
    </message>
    <message>
        <source>✓ %1 is set up for this server.</source>
        <comment>the file</comment>
        <translation>✓ %1 已为此服务器设置好。</translation>
    </message>
    <message>
        <source>ChatMock can write this into %1 for you. It shows the change first, keeps everything else in the file, and makes a backup.</source>
        <translation>ChatMock 可以替您写入 %1。它会先显示更改，保留文件中的其他内容，并做备份。</translation>
    </message>
    <message>
        <source>Made on %1; there was no such file before.</source>
        <translation>创建于 %1；之前没有此文件。</translation>
    </message>
    <message>
        <source>Changed on %1. The former file is kept as %2.</source>
        <translation>更改于 %1。先前的文件保留为 %2。</translation>
    </message>
    <message>
        <source>Set &amp;up for me …</source>
        <translation>替我设置(&amp;U) …</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Undo the change of the file</source>
        <translation>撤销对文件的更改</translation>
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
        <source>Code on another &amp;device</source>
        <translation>在另一台设备上输入代码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Paste the address</source>
        <translation>粘贴地址(&amp;P)</translation>
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
        <source>For when this computer has no browser</source>
        <translation>适用于此计算机没有浏览器时</translation>
    </message>
    <message>
        <source>For when the browser runs on another computer</source>
        <translation>适用于浏览器在另一台计算机上时</translation>
    </message>
    <message>
        <source>A simulated account: no network, no sign-in</source>
        <translation>模拟账号：无网络，无需登录</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>最后一个页面的地址</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Open the &amp;browser</source>
        <translation>打开浏览器(&amp;B)</translation>
    </message>
    <message>
        <source>Copy the &amp;address</source>
        <translation>复制地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>复制登录页面的地址</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>复制代码(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Open the page &amp;here</source>
        <translation>在此打开页面(&amp;H)</translation>
    </message>
    <message>
        <source>ChatMock can take over the login of the Codex CLI. Both programs then share it: when one of them renews it, the other may have to sign in again. Signing in on its own is more reliable.</source>
        <translation>ChatMock 可以接管 Codex CLI 的登录。之后两个程序共用它：其中一个更新登录时，另一个可能需要重新登录。单独登录更可靠。</translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>导入(&amp;M)</translation>
    </message>
    <message>
        <source>Choose a &amp;file …</source>
        <translation>选择文件(&amp;F) …</translation>
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
        <translation>在任意设备上打开 %1 并输入此代码:</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
    <message>
        <source>Preparing the sign-in …</source>
        <translation>正在准备登录 …</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>正在登录 …</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. This window notices by itself.</source>
        <translation>请在浏览器中完成登录。此窗口会自动察觉。</translation>
    </message>
    <message>
        <source>Did the browser end on a page that it cannot open? Paste the address of that page here:</source>
        <translation>浏览器停在了无法打开的页面吗？请把该页面的地址粘贴到这里:</translation>
    </message>
    <message>
        <source>Finish the sign-in in your browser. It will end on a page that it cannot open: ChatMock cannot answer it, because other programs use the ports for that.</source>
        <translation>请在浏览器中完成登录。它会停在无法打开的页面：其他程序占用了所需端口，ChatMock 无法回应。</translation>
    </message>
    <message>
        <source>Copy the address of that page and paste it here:</source>
        <translation>请复制该页面的地址并粘贴到这里:</translation>
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
    <name>ui::TrayMenu</name>
    <message>
        <source>&amp;Server on</source>
        <translation>服务器已打开(&amp;S)</translation>
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
        <source>Sign &amp;in …</source>
        <translation>登录(&amp;I) …</translation>
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
</context>
<context>
    <name>ui::TestPromptCard</name>
    <message>
        <source>First words after %1 s.</source>
        <translation>%1 秒后出现首批文字。</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <translation>正在等待首批文字 …</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>正在思考 …</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <comment>how long the first words took</comment>
        <translation>完成。%1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
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
        <translation>思考(&amp;H)</translation>
    </message>
    <message>
        <source>Reasoning of the model</source>
        <translation>模型的思考</translation>
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
        <source>Ask something, to see that the server answers</source>
        <translation>提个问题，看看服务器是否回答</translation>
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
        <source>Stop the answer</source>
        <translation>停止回答</translation>
    </message>
    <message>
        <source>Try it (Demo)</source>
        <translation>试一试（演示）</translation>
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
        <source>%1: %2, %3 tokens in (%4 cached), %5 tokens out</source>
        <translation>%1：%2，输入 %3 Token（缓存 %4），输出 %5 Token</translation>
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
        <source>of these cached</source>
        <translation>其中缓存</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>of these reasoning</source>
        <translation>其中推理</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <comment>date format</comment>
        <translation>M月d日 ddd</translation>
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
        <source>Server on</source>
        <translation>服务器已打开</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>连接程序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the first steps</source>
        <translation>关闭初始步骤</translation>
    </message>
    <message>
        <source>All set</source>
        <translation>一切就绪</translation>
    </message>
    <message>
        <source>Welcome: three steps to the first answer</source>
        <translation>欢迎：三步得到第一个回答</translation>
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
        <source>It starts by itself after the first sign-in.</source>
        <translation>首次登录后会自动启动。</translation>
    </message>
    <message>
        <source>Enter the base URL in your program.</source>
        <translation>在您的程序中输入基础 URL。</translation>
    </message>
</context>
</TS>
