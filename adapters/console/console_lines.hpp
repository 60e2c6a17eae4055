#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace clusterlotse::console {

/// What one line at the terminal means.
struct ConsoleLine {
    enum class Kind {
        text,     ///< a member writes it in his direct chat (or as a mail)
        room,     ///< `/room TEXT`: he writes it in the cluster's room
        reply,    ///< `/reply N TEXT`: he answers the message shown as [N]
        react,    ///< `/react N SIGN`: he reacts to it
        file,     ///< `/file PATH TEXT`: he sends a file, with words or without
        edit,     ///< `/edit TEXT`: he puts his last message into these words
        erase,    ///< `/delete`: he deletes it
        wait,     ///< `/wait 2d`: so much time passes
        speaker,  ///< `/as MEMBER`: from now on another member speaks
        remark,   ///< `# …`: shown to the viewer
        help,     ///< `/help`
        quit,     ///< `/quit`
        unknown,  ///< any other `/…`
        empty,
    };
    Kind kind = Kind::empty;
    std::string text;                ///< the words after the command
    int position = 0;                ///< reply and react only
    std::string path = {};           ///< file only
    std::chrono::minutes passes{0};  ///< wait only
};

/// Total: every line means something.
ConsoleLine parse_console_line(std::string_view line);

}  // namespace clusterlotse::console
