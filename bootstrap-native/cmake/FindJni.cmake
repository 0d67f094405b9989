# SPDX-License-Identifier: Apache-2.0
#
# Target jni::headers: jni.h of JAVA_HOME, or of the JDK whose javac is on the PATH. Only headers:
# the library libjvm.so is looked for when Kea loads the hook.

set(java_home "$ENV{JAVA_HOME}")
if(NOT java_home)
    find_program(KEAOSGI_JAVAC javac)
    if(KEAOSGI_JAVAC)
        get_filename_component(javac_real "${KEAOSGI_JAVAC}" REALPATH)
        get_filename_component(java_home "${javac_real}/../.." ABSOLUTE)
    endif()
endif()
find_path(JNI_INCLUDE_DIR jni.h PATHS "${java_home}/include" NO_DEFAULT_PATH)
if(NOT JNI_INCLUDE_DIR)
    message(FATAL_ERROR "jni.h was not found in '${java_home}/include'. Install a JDK (17 or newer) "
        "and set JAVA_HOME to it, or put its javac on the PATH.")
endif()
set(KEAOSGI_JAVA_HOME "${java_home}")

add_library(jni::headers INTERFACE IMPORTED)
target_include_directories(jni::headers SYSTEM INTERFACE "${JNI_INCLUDE_DIR}" "${JNI_INCLUDE_DIR}/linux")
message(STATUS "JNI headers: ${JNI_INCLUDE_DIR}")
