# SPDX-FileCopyrightText: 2026 ChatMock contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The languages of window and command line, compiled into the program; core::windowLanguages() names
# them, too.
# `cmake --build … --target update_translations` brings the .ts files up to date with the source.

set(translationFolder ${CMAKE_SOURCE_DIR}/translations)
set(translationFiles)
foreach(language ko ja zh_CN de fr es pt_BR)
    list(APPEND translationFiles ${translationFolder}/chatmock_${language}.ts)
endforeach()
# The source is English; only sentences with a number have forms that it cannot tell.
set(pluralFile ${translationFolder}/chatmock_en.ts)

# No line numbers, so that a file changes only where words do.
set(updateArguments ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}/core/settings
    -I ${CMAKE_SOURCE_DIR} -extensions cpp,h -locations none -no-obsolete)
add_custom_target(update_translations
    COMMAND Qt6::lupdate ${updateArguments} -ts ${translationFiles}
    COMMAND Qt6::lupdate ${updateArguments} -pluralonly -target-language en -ts ${pluralFile}
    COMMENT "Updating the translations from the source"
    VERBATIM)

set(compiledFolder ${CMAKE_CURRENT_BINARY_DIR}/translations)
set(compiledFiles)
set(resourceLines)
foreach(file ${translationFiles} ${pluralFile})
    get_filename_component(name ${file} NAME_WE)
    set(compiled ${compiledFolder}/${name}.qm)
    add_custom_command(OUTPUT ${compiled}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${compiledFolder}
        COMMAND Qt6::lrelease -silent ${file} -qm ${compiled}
        DEPENDS ${file}
        VERBATIM)
    list(APPEND compiledFiles ${compiled})
    string(APPEND resourceLines "        <file alias=\"${name}.qm\">${compiled}</file>\n")
endforeach()
file(CONFIGURE OUTPUT ${compiledFolder}/translations.qrc CONTENT
"<RCC>
    <qresource prefix=\"/translations\">
@resourceLines@    </qresource>
</RCC>
" @ONLY)
set(compiledSource ${compiledFolder}/translations_resource.cpp)
add_custom_command(OUTPUT ${compiledSource}
    COMMAND Qt6::rcc --name translations --output ${compiledSource}
        ${compiledFolder}/translations.qrc
    DEPENDS ${compiledFiles} ${compiledFolder}/translations.qrc
    VERBATIM)
set_source_files_properties(${compiledSource} PROPERTIES SKIP_AUTOGEN ON SKIP_UNITY_BUILD_INCLUSION ON)
target_sources(chatmock_app PRIVATE ${compiledSource})
