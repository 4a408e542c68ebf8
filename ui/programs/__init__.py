"""Facit for programs: endpoints of the API page and an MCP server."""
