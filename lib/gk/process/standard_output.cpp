#include "gk/process/standard_output.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace gk {

bool is_standard_output(const struct stat& file) {
    struct stat out {};
    return S_ISREG(file.st_mode) && fstat(STDOUT_FILENO, &out) == 0 && out.st_dev == file.st_dev &&
           out.st_ino == file.st_ino;
}

}  // namespace gk
