#pragma once

#include <string>
#include <string_view>

namespace clusterlotse::console {

/// What one line at the terminal means.
struct ConsoleLine {
    enum class Kind {
        text,     ///< a member writes it in his direct chat (or as a mail)
        room,     ///< `/room TEXT`: he writes it in the cluster's room
        reply,    ///< `/reply N TEXT`: he answers the message shown as [N]
        speaker,  ///< `/as MEMBER`: from now on another member speaks
        remark,   ///< `# …`: shown to the viewer
        help,     ///< `/help`
        quit,     ///< `/quit`
        unknown,  ///< any other `/…`
        empty,
    };
    Kind kind = Kind::empty;
    std::string text;  ///< the words after the command
    int position = 0;  ///< reply only
};

/// Total: every line means something.
ConsoleLine parse_console_line(std::string_view line);

}  // namespace clusterlotse::console
