/** What a person does with orders that are booked, or could not be. */
package io.tillstream.order.usecase;
