#pragma once

#include <string_view>

namespace clusterlotse::matching {

/// Whether somebody who writes `written` ("Müller", "Fa. Becker & Co.") may mean the firm of this
/// registered name: all his words but legal forms are words of the name, in any spelling of
/// umlauts, his last one perhaps in the genitive. Rather yes than no: used to keep a need from a
/// firm.
bool may_mean_firm(std::string_view written, std::string_view name);

}  // namespace clusterlotse::matching
