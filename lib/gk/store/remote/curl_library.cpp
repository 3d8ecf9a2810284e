#include "gk/store/remote/curl_library.hpp"

#include <dlfcn.h>

#include <string>

#include "gk/base/error.hpp"

namespace gk::store {
namespace {

void* open_library() {
    for (const char* name : {"libcurl-gnutls.so.4", "libcurl.so.4", "libcurl.4.dylib"})
        if (void* const library = dlopen(name, RTLD_NOW | RTLD_LOCAL)) return library;
    throw Error("libcurl, which downloads files, is not installed (Debian: libcurl3-gnutls)");
}

template <typename Function>
void load(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (function == nullptr) throw Error(std::string("libcurl is too old: it has no ") + name);
}

CurlLibrary load_library() {
    void* const library = open_library();
    decltype(&curl_global_init) global_init = nullptr;
    load(library, "curl_global_init", global_init);
    CurlLibrary curl{};
    load(library, "curl_easy_init", curl.easy_init);
    load(library, "curl_easy_cleanup", curl.easy_cleanup);
    load(library, "curl_easy_reset", curl.easy_reset);
    load(library, "curl_easy_setopt", curl.easy_setopt);
    load(library, "curl_easy_perform", curl.easy_perform);
    load(library, "curl_easy_getinfo", curl.easy_getinfo);
    load(library, "curl_easy_strerror", curl.easy_strerror);
    load(library, "curl_slist_append", curl.slist_append);
    load(library, "curl_slist_free_all", curl.slist_free_all);
    if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw Error("libcurl can't be started");
    return curl;
}

}  // namespace

const CurlLibrary& curl_library() {
    static const CurlLibrary curl = load_library();
    return curl;
}

}  // namespace gk::store
