# What cpack needs for a Debian package whose dependencies are right. Without these tools it would make one that depends on
# nothing, or end with a message that names neither.
if(CPACK_GENERATOR STREQUAL DEB)
    foreach(tool file dpkg-shlibdeps)
        find_program(CPACK_${tool} ${tool} NO_CACHE)
        if(NOT CPACK_${tool})
            message(FATAL_ERROR "${tool} is missing, which a Debian package needs for its dependencies (apt-get install file dpkg-dev)")
        endif()
    endforeach()
endif()
