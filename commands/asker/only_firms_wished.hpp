#pragma once

#include "commands/desk/office.hpp"

namespace clusterlotse::commands {

/// True for words that say nothing but which members alone shall be asked: "nur an IHS
/// Industrieservice", "bitte ausschließlich bei Lautertal anfragen".
bool names_only_firms(Office& office, const Request& request);

/// Such words of a need that is out: nobody but these firms is asked from now on, those of them at
/// once who were not asked yet; whoever was asked before may still answer, and the asker reads so.
/// False for other words, or where the need is not out.
bool narrowed_to_firms(Office& office, const Request& request, storage::NeedRecord& need);

}  // namespace clusterlotse::commands
