#pragma once

#include "commands/desk/office.hpp"
#include "commands/letters/templates.hpp"
#include "domain/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// An answer to the asker with the need's number, behind which the need goes on.
void answer_of_need(
    Office& office,
    const Request& request,
    const storage::NeedRecord& need,
    std::string_view template_name,
    Fields fields = {}
);

/// The need runs longer, until the end of `day` where that is later, and its asker reads until
/// when. `searching`: further firms are asked again, where he had wanted none.
void renew_by_word(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    bool searching = false,
    std::optional<Date> day = std::nullopt
);

/// "Noch zwei Firmen mehr": how many he wants; 0 where he says no number.
std::size_t firms_counted(const std::string& text);

/// "Frag noch wen": the next firms at once, without waiting for the time of a wave; `most` of them,
/// or a wave where it is 0.
void more_firms(
    Office& office, const Request& request, storage::NeedRecord& need, std::size_t most
);

}  // namespace clusterlotse::commands
