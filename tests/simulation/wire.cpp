#include "tests/simulation/wire.hpp"

#include "adapters/email/outbound_mail.hpp"
#include "adapters/matrix/proto/content.hpp"
#include "adapters/matrix/proto/media.hpp"
#include "tests/simulation/wire_decoding.hpp"

#include <nlohmann/json.hpp>

namespace clusterlotse::simulation {

namespace {

Dispatch dispatch_of(const Delivered& one) {
    Dispatch dispatch;
    dispatch.outbox_id = one.outbox_id;
    dispatch.delivery_key = one.delivery_key;
    dispatch.created_at = one.at;
    dispatch.message = one.message;
    return dispatch;
}

/// "<a@b>" of the headers that say what a mail belongs to.
std::vector<std::string> ids_in_headers(const std::string& mail) {
    const std::string headers = mail.substr(0, mail.find("\r\n\r\n"));
    std::vector<std::string> ids;
    for (const char* name : {"\r\nIn-Reply-To:", "\r\nReferences:"}) {
        auto at = headers.find(name);
        if (at == std::string::npos) {
            continue;
        }
        at += 2;
        auto end = headers.find("\r\n", at);
        while (end != std::string::npos && headers.compare(end + 2, 1, " ") == 0) {
            end = headers.find("\r\n", end + 2);
        }
        const std::string line = headers.substr(at, end - at);
        for (auto open = line.find('<'); open != std::string::npos;
             open = line.find('<', open + 1)) {
            ids.push_back(line.substr(open, line.find('>', open) + 1 - open));
        }
    }
    return ids;
}

void add_values(const nlohmann::json& value, Wire& wire) {
    if (value.is_string()) {
        wire.bytes += value.get<std::string>() + "\n";
    }
    if (value.is_structured()) {
        for (const auto& [key, inner] : value.items()) {
            if (key == "event_id") {
                wire.refers_to.push_back(inner.get<std::string>());
            }
            if (key == "formatted_body") {
                wire.bytes += letters_of_html(inner.get<std::string>()) + "\n";
            }
            add_values(inner, wire);
        }
    }
}

void add_event(const std::string& content, Wire& wire) {
    wire.bytes += content + "\n";
    add_values(nlohmann::json::parse(content), wire);
}

}  // namespace

Wire on_the_wire(const Delivered& one) {
    Wire wire;
    const Dispatch dispatch = dispatch_of(one);
    if (one.message.channel == Channel::email) {
        const email::SmtpMail mail =
            email::compose(dispatch, kOwnAddress, "Metall-Cluster Westrich", one.at);
        wire.bytes = mail.from + "\n" + mail.fallback_from + "\n" + mail.to + "\n" + mail.data +
                     "\n" + decoded_mail(mail.data);
        wire.refers_to = ids_in_headers(mail.data);
        return wire;
    }
    add_event(matrix::message_content(dispatch), wire);
    for (std::size_t file = 0; file < one.message.attachments.size(); ++file) {
        add_event(
            matrix::file_content(dispatch, file, "mxc://example.org/file", one.remote_id), wire
        );
        const matrix::ApiRequest upload = matrix::upload_request(one.message.attachments[file]);
        wire.bytes += upload.target + "\n" + letters_of_html(upload.target) + "\n";
        const auto& content = one.message.attachments[file].content;
        wire.bytes += (content ? *content : std::string()) + "\n";
    }
    // What an event belongs to besides the text it comes with.
    std::erase(wire.refers_to, one.remote_id);
    return wire;
}

}  // namespace clusterlotse::simulation
