#include "tests/unit/storage/faulty_writes.hpp"

#include <cerrno>
#include <csignal>
#include <sqlite3.h>
#include <unistd.h>

namespace clusterlotse::storage {
namespace {

FaultyWrites::Fault armed = FaultyWrites::Fault::none;
int first_fault = 0;
int faults_left = 0;
int calls_seen = 0;

/// True where this call is to fail; errno is set. Does not return where the process is to die.
bool fails() {
    ++calls_seen;
    if (armed == FaultyWrites::Fault::none || calls_seen < first_fault || faults_left <= 0) {
        return false;
    }
    --faults_left;
    errno = armed == FaultyWrites::Fault::no_space ? ENOSPC : EIO;
    return true;
}

void die_if_told() {
    if (armed == FaultyWrites::Fault::killed) {
        ::raise(SIGKILL);
    }
}

ssize_t write_at(int descriptor, const void* data, size_t size, off_t offset) {
    if (fails()) {
        // A torn write: the first half arrives.
        if (::pwrite(descriptor, data, size / 2, offset) < 0) {
            return -1;
        }
        die_if_told();
        errno = armed == FaultyWrites::Fault::no_space ? ENOSPC : EIO;
        return -1;
    }
    return ::pwrite(descriptor, data, size, offset);
}

ssize_t write_here(int descriptor, const void* data, size_t size) {
    if (fails()) {
        die_if_told();
        return -1;
    }
    return ::write(descriptor, data, size);
}

int truncate(int descriptor, off_t size) {
    if (fails()) {
        die_if_told();
        return -1;
    }
    return ::ftruncate(descriptor, size);
}

int remove(const char* path) {
    if (fails()) {
        die_if_told();
        return -1;
    }
    return ::unlink(path);
}

template <class Function>
void replace(const char* name, Function* function) {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    system->xSetSystemCall(system, name, reinterpret_cast<sqlite3_syscall_ptr>(function));
}

}  // namespace

FaultyWrites::FaultyWrites() {
    sqlite3_initialize();
    replace("pwrite", write_at);
    replace("pwrite64", write_at);
    replace("write", write_here);
    replace("ftruncate", truncate);
    replace("unlink", remove);
    disarm();
}

FaultyWrites::~FaultyWrites() {
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    system->xSetSystemCall(system, nullptr, nullptr);
}

void FaultyWrites::arm(Fault fault, int nth, int times) {
    armed = fault;
    first_fault = nth;
    faults_left = times;
    calls_seen = 0;
}

int FaultyWrites::calls() const {
    return calls_seen;
}

}  // namespace clusterlotse::storage
