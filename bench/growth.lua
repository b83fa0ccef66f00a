-- Sends the requests of a file in turn, each a line of an Authorization header's credentials and a path, and reports as load.lua.

function init(args)
  local requests, sent = {}, 0
  for line in io.lines(args[1]) do
    local credentials, path = line:match("^(%S+) (%S+)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Authorization"] = "Basic " .. credentials, ["Host"] = wrk.headers["Host"] })
  end
  function request()
    sent = sent + 1
    return requests[sent % #requests + 1]
  end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("wrk: %d %.0f %.0f %.0f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
end
