# SPDX-License-Identifier: Apache-2.0
#
# Turns a message catalogue into C++, in the form that Kea's log wants. Kea has a compiler for that,
# but not every distribution's package brings it, and the task is small.
#
# A message is a line "% ID text with %1 %2"; what follows up to the next one is its explanation.

# keaosgi_message_catalogue(catalogue directory variable): writes messages.h and messages.cc to the
# directory; the variable gets their names.
function(keaosgi_message_catalogue catalogue directory variable)
    set(catalogue "${CMAKE_CURRENT_SOURCE_DIR}/${catalogue}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${catalogue}")
    file(STRINGS "${catalogue}" lines REGEX "^% ")
    set(banner "// Made from messages.mes by the build.\n")
    set(header "${banner}#pragma once\n#include <log/message_types.h>\n\n")
    set(source "${banner}#include \"messages.h\"\n\n#include <log/message_initializer.h>\n\n")
    set(table "")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^% (OSGI_[A-Z0-9_]+) (.+)$")
            message(FATAL_ERROR "${catalogue}: not '% OSGI_ID text': ${line}")
        endif()
        set(id "${CMAKE_MATCH_1}")
        string(REPLACE "\"" "\\\"" text "${CMAKE_MATCH_2}")
        string(APPEND header "extern const isc::log::MessageID ${id};\n")
        string(APPEND source "extern const isc::log::MessageID ${id} = \"${id}\";\n")
        string(APPEND table "    \"${id}\", \"${text}\",\n")
    endforeach()
    string(APPEND source "\nnamespace {\nconst char* values[] = {\n${table}    nullptr};\n"
        "const isc::log::MessageInitializer initializer(values);\n}  // namespace\n")
    file(MAKE_DIRECTORY "${directory}")
    file(GENERATE OUTPUT "${directory}/messages.h" CONTENT "${header}")
    file(GENERATE OUTPUT "${directory}/messages.cc" CONTENT "${source}")
    set(${variable} "${directory}/messages.h" "${directory}/messages.cc" PARENT_SCOPE)
endfunction()
