// libcurl, loaded when something is first transferred: 30 libraries stand behind it, and most runs need none of them.
#pragma once

#include <curl/curl.h>

namespace gk::store {

/// The functions of libcurl that gk calls.
struct CurlLibrary {
    decltype(&curl_easy_init) easy_init;
    decltype(&curl_easy_cleanup) easy_cleanup;
    decltype(&curl_easy_reset) easy_reset;
    decltype(&curl_easy_setopt) easy_setopt;
    decltype(&curl_easy_perform) easy_perform;
    decltype(&curl_easy_getinfo) easy_getinfo;
    decltype(&curl_easy_strerror) easy_strerror;
    decltype(&curl_slist_append) slist_append;
    decltype(&curl_slist_free_all) slist_free_all;
};

/// The library, whichever variant of it the system has. Throws Error where there is none. Safe for threads.
const CurlLibrary& curl_library();

}  // namespace gk::store
