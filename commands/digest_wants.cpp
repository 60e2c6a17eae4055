#include "commands/digest_readers.hpp"

namespace clusterlotse::commands {

Wanted wants(Office&, const EditionReader&, Date) {
    return Wanted::everything;
}

}  // namespace clusterlotse::commands
