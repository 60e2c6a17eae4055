#pragma once

#include "commands/files/caption_words.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// What a word beside a file does there, by itself.
CaptionWord kind_of(std::string_view written);

}  // namespace clusterlotse::commands
