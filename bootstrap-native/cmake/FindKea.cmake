# SPDX-License-Identifier: Apache-2.0
#
# Target kea::kea: headers and libraries of the installed Kea. The names of some libraries differ
# from release to release, so each is probed for by file name.

find_path(KEA_INCLUDE_DIR kea_version.h PATHS "${KEA_ROOT}/include/kea" NO_DEFAULT_PATH)
if(NOT KEA_INCLUDE_DIR)
    message(FATAL_ERROR "Kea's headers were not found below ${KEA_ROOT}/include/kea. "
        "Install the package kea-dev, or name another place with -DKEA_ROOT=...")
endif()

file(STRINGS "${KEA_INCLUDE_DIR}/hooks/hooks.h" hooks_version REGEX "KEA_HOOKS_VERSION =")
string(REGEX MATCH "[0-9]+" KEA_HOOKS_VERSION "${hooks_version}")
if(NOT KEA_HOOKS_VERSION)
    message(FATAL_ERROR "${KEA_INCLUDE_DIR}/hooks/hooks.h has no KEA_HOOKS_VERSION")
endif()
math(EXPR major "${KEA_HOOKS_VERSION} / 10000")
math(EXPR minor "${KEA_HOOKS_VERSION} / 100 % 100")
math(EXPR patch "${KEA_HOOKS_VERSION} % 100")
set(KEA_VERSION "${major}.${minor}.${patch}")

# keaosgi_kea_library(VARIABLE name...): the first of these names that is there.
function(keaosgi_kea_library variable)
    find_library(${variable} NAMES ${ARGN}
        PATHS "${KEA_ROOT}/lib/${CMAKE_LIBRARY_ARCHITECTURE}" "${KEA_ROOT}/lib" NO_DEFAULT_PATH)
    if(NOT ${variable})
        list(JOIN ARGN ", " names)
        message(FATAL_ERROR "Kea ${KEA_VERSION}: found no library named ${names} below ${KEA_ROOT}/lib")
    endif()
endfunction()

keaosgi_kea_library(KEA_DHCPSRV_LIBRARY kea-dhcpsrv)
keaosgi_kea_library(KEA_PROCESS_LIBRARY kea-process)
keaosgi_kea_library(KEA_CFGCLIENT_LIBRARY kea-config kea-cfgclient)
keaosgi_kea_library(KEA_DHCP_LIBRARY kea-dhcp kea-dhcp++)
keaosgi_kea_library(KEA_DATABASE_LIBRARY kea-database)
keaosgi_kea_library(KEA_STATS_LIBRARY kea-stats)
keaosgi_kea_library(KEA_HOOKS_LIBRARY kea-hooks)
keaosgi_kea_library(KEA_CC_LIBRARY kea-cc)
keaosgi_kea_library(KEA_ASIOLINK_LIBRARY kea-asiolink)
keaosgi_kea_library(KEA_LOG_LIBRARY kea-log)
keaosgi_kea_library(KEA_UTIL_LIBRARY kea-util)
keaosgi_kea_library(KEA_EXCEPTIONS_LIBRARY kea-exceptions)

# Arguments of callouts are told by the names of their types, and those of Boost's containers change
# with its release: built with another one than Kea, this library would compile, load and then fail
# at the first packet.
find_program(KEA_DHCP4_PROGRAM kea-dhcp4 PATHS "${KEA_ROOT}/sbin" NO_DEFAULT_PATH)
if(KEA_DHCP4_PROGRAM)
    execute_process(COMMAND "${KEA_DHCP4_PROGRAM}" -W OUTPUT_VARIABLE kea_report ERROR_QUIET)
    file(STRINGS "${KEA_ROOT}/include/boost/version.hpp" boost_here REGEX "define BOOST_LIB_VERSION")
    string(REGEX MATCH "[0-9]+_[0-9]+" boost_here "${boost_here}")
    # "BOOST_VERSION:   1.83", and since Kea 3.0 "Boost:   1_90"
    string(REGEX MATCH "(BOOST_VERSION|Boost): +[0-9]+[._][0-9]+" boost_of_kea "${kea_report}")
    string(REGEX REPLACE "^.* ([0-9]+)[._]" "\\1_" boost_of_kea "${boost_of_kea}")
    if(boost_of_kea AND NOT boost_of_kea STREQUAL boost_here)
        message(FATAL_ERROR "Kea ${KEA_VERSION} was built with Boost ${boost_of_kea}, and the headers "
            "here are those of ${boost_here}. Install the development package of Boost ${boost_of_kea}")
    endif()
endif()

# The n of libkea-hooks.so.<n>, by which a process can be told which Kea it is.
get_filename_component(hooks_file "${KEA_HOOKS_LIBRARY}" REALPATH)
string(REGEX REPLACE "^.*\\.so\\.([0-9]+).*$" "\\1" KEA_HOOKS_NUMBER "${hooks_file}")
if(NOT KEA_HOOKS_NUMBER MATCHES "^[0-9]+$")
    message(FATAL_ERROR "${hooks_file} has no number in its name")
endif()

add_library(kea::kea INTERFACE IMPORTED)
# Debian's headers of Kea 2.2.0 include two files that the package does not bring.
if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/compat/${KEA_VERSION}")
    target_include_directories(kea::kea SYSTEM INTERFACE
        "${CMAKE_CURRENT_SOURCE_DIR}/compat/${KEA_VERSION}")
endif()
target_include_directories(kea::kea SYSTEM INTERFACE "${KEA_INCLUDE_DIR}")
# Kea's own is a constant of C++, of which the preprocessor knows nothing.
target_compile_definitions(kea::kea INTERFACE KEAOSGI_KEA_VERSION=${KEA_HOOKS_VERSION})
target_link_libraries(kea::kea INTERFACE
    ${KEA_DHCPSRV_LIBRARY} ${KEA_PROCESS_LIBRARY} ${KEA_CFGCLIENT_LIBRARY} ${KEA_DHCP_LIBRARY}
    ${KEA_DATABASE_LIBRARY} ${KEA_STATS_LIBRARY} ${KEA_HOOKS_LIBRARY} ${KEA_CC_LIBRARY} ${KEA_ASIOLINK_LIBRARY}
    ${KEA_LOG_LIBRARY} ${KEA_UTIL_LIBRARY} ${KEA_EXCEPTIONS_LIBRARY})
# Inline functions of these headers (Boost's, for TLS) call OpenSSL.
if(KEA_VERSION VERSION_GREATER_EQUAL 3.0.0)
    find_library(KEA_CRYPTO_LIBRARY crypto REQUIRED)
    target_link_libraries(kea::kea INTERFACE ${KEA_CRYPTO_LIBRARY})
endif()
message(STATUS "Kea ${KEA_VERSION} (hooks version ${KEA_HOOKS_VERSION})")
