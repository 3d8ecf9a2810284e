# What `cmake --install` puts where, and the Debian package of it (`cpack -G DEB`).
include(GNUInstallDirs)

install(TARGETS gk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
file(GLOB MAN_PAGES CONFIGURE_DEPENDS man/*.1)
install(FILES ${MAN_PAGES} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES completions/gk.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME gk)
# Debian's zsh reads site-functions below /usr/local alone; what packages bring has a folder of its own.
install(CODE "
    set(zsh_folder site-functions)
    if(CMAKE_INSTALL_PREFIX STREQUAL /usr AND EXISTS /etc/debian_version)
        set(zsh_folder vendor-completions)
    endif()
    file(INSTALL \"${CMAKE_SOURCE_DIR}/completions/_gk\"
        DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${zsh_folder}\")
")
install(FILES completions/gk.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gk)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "gk maintainers")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# libcurl is loaded when something is downloaded, so that nothing else tells of it.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcurl3-gnutls")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_SOURCE_DIR}/packaging/deb/cpack.cmake")
include(CPack)
