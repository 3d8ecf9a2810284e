# Installs the build of BUILD into ROOT as if ROOT were /, and looks at what is there: cmake -DBUILD=... -DSOURCE=...
# -DROOT=... -P install.cmake
file(REMOVE_RECURSE "${ROOT}")
set(ENV{DESTDIR} "${ROOT}")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix /usr OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

if(EXISTS /etc/debian_version)
    set(zsh_folder vendor-completions)
else()
    set(zsh_folder site-functions)
endif()
set(expected share/zsh/${zsh_folder}/_gk share/bash-completion/completions/gk share/fish/vendor_completions.d/gk.fish)
file(GLOB pages RELATIVE "${SOURCE}/man" "${SOURCE}/man/*.1")
foreach(page IN LISTS pages)
    list(APPEND expected share/man/man1/${page})
endforeach()
foreach(file IN LISTS expected)
    if(NOT EXISTS "${ROOT}/usr/${file}")
        message(FATAL_ERROR "not installed: /usr/${file}")
    endif()
endforeach()

execute_process(COMMAND "${ROOT}/usr/bin/gk" --version-only COMMAND_ERROR_IS_FATAL ANY)
